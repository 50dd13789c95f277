# Sourced by the steps: starts the service as a user does, waits until it answers, stops it with Ctrl-C's signal.
set -euo pipefail
SERVICE_PID=""
WORK="$(mktemp -d)"
PORT="${PORT:-$((20000 + RANDOM % 20000))}"
URL="http://127.0.0.1:$PORT"

start_service() { # start_service SECONDS [VAR=value…]: npm start, answering within SECONDS
  local within="$1"; shift
  local started=$SECONDS
  setsid env PORT="$PORT" ENTENTE_DATA_DIR="$WORK/data" "$@" npm start >"$WORK/service.log" 2>&1 &
  SERVICE_PID=$!
  until curl -fsS "$URL/readyz" >/dev/null 2>&1; do
    kill -0 "$SERVICE_PID" 2>/dev/null || { cat "$WORK/service.log"; echo "the service ended before it answered"; return 1; }
    [ $((SECONDS - started)) -lt "$within" ] || { cat "$WORK/service.log"; echo "no answer within $within s"; return 1; }
    sleep 0.2
  done
  echo "answering after $((SECONDS - started)) s"
}

stop_service() { # Ctrl-C to the whole foreground group, as a terminal sends it; nothing may stay behind
  [ -n "$SERVICE_PID" ] || return 0
  kill -INT -- "-$SERVICE_PID" 2>/dev/null || true
  for _ in $(seq 50); do pgrep -g "$SERVICE_PID" >/dev/null 2>&1 || { SERVICE_PID=""; return 0; }; sleep 0.2; done
  echo "still running after Ctrl-C:"; pgrep -ag "$SERVICE_PID" || true
  kill -KILL -- "-$SERVICE_PID" 2>/dev/null || true
  SERVICE_PID=""
  return 1
}

finish() { stop_service || true; rm -rf "$WORK"; }
trap finish EXIT

graphql() { # graphql QUERY: the JSON answer
  curl -fsS "$URL/graphql" -H 'content-type: application/json' --data "$(node -e 'console.log(JSON.stringify({ query: process.argv[1] }))' "$1")"
}

# The headline question in both languages; the answer must name both leaders with office, quote and source.
check_headline() {
  for moscow in Moscow Moscou; do
    graphql "{ contacts(of: \"Sahel\", with: \"$moscow\", during: \"2024-03\", first: 20) { totalCount edges { node { person { id name } office { title country { iso3 } } eventCount events { kind from to precision reports { quote document { id title url basedOn publishedOn language } } } } } } }" >"$WORK/headline.json"
    node -e '
      const { data, errors } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
      if (errors) throw new Error(JSON.stringify(errors));
      const nodes = data.contacts.edges.map((edge) => edge.node);
      for (const [id, country, day] of [["person:abdourahamane-tiani", "NER", "2024-03-26"], ["person:assimi-goita", "MLI", "2024-03-27"]]) {
        const node = nodes.find((one) => one.person.id === id);
        if (!node) throw new Error(id + " is missing among " + nodes.map((one) => one.person.id).join(", "));
        if (!node.office?.title || node.office.country.iso3 !== country) throw new Error(id + ": office " + JSON.stringify(node.office));
        const event = node.events.find((one) => one.from === day && one.kind === "PHONE_CALL");
        if (!event?.reports.some((report) => report.quote.length > 20 && report.document.id)) throw new Error(id + ": no quoted phone call on " + day);
      }
      console.log(nodes.map((one) => one.person.name + " (" + one.office.title + "): " + one.eventCount).join("; "));
    ' "$WORK/headline.json"
  done
}
