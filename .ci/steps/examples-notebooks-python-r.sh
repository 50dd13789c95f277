#!/usr/bin/env bash
# Every example runs against a freshly seeded service: three notebooks, the Python helper inside them, R, Observable.
. .ci/service.sh
venv="${XDG_CACHE_HOME:-$HOME/.cache}/entente/python"
[ -x "$venv/bin/jupyter" ] || { python3 -m venv "$venv"; "$venv/bin/pip" install -q nbclient nbformat ipykernel jupyter-core pandas requests matplotlib networkx; }
command -v Rscript >/dev/null || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends r-base-core; }
start_service 300
export ENTENTE_URL="$URL"
"$venv/bin/python" examples/notebooks/run.py --check
Rscript examples/r/sahel-moscow.R "$URL"
node --input-type=module -e '
  const { timelineRows, netByDate } = await import("./examples/observable/alliance-timeline.js");
  const rows = await timelineRows("AES", { address: process.env.ENTENTE_URL, with: "Russia", from: "2023", to: "2025", bucket: "month" });
  const net = netByDate(rows);
  if (net.length !== 36) throw new Error("36 months expected, " + net.length + " given");
  console.log(rows.length + " rows, net of the last month " + net.at(-1).net);
'
stop_service
