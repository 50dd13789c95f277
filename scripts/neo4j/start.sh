#!/usr/bin/env bash
# Starts a Neo4j in the background and comes back once it answers; stop.sh ends it.
#   bash scripts/neo4j/start.sh [--data DIR] [--port N] [--export]
# The graph is kept in DIR (default .cache/neo4j). With --export it prints shell lines that point Entente to it:
#   eval "$(bash scripts/neo4j/start.sh --export)" && npm start
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
data="$here/../../.cache/neo4j"
export_lines=false
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --data) data="$2"; shift 2 ;;
    --port) arguments+=(--port "$2"); shift 2 ;;
    --export) export_lines=true; shift ;;
    *) echo "start.sh: unknown option $1 (--data DIR, --port N, --export)" >&2; exit 2 ;;
  esac
done
mkdir -p "$data"
data="$(cd "$data" && pwd)"
if [ -f "$data/server.pid" ] && kill -0 "$(cat "$data/server.pid")" 2>/dev/null; then
  echo "A Neo4j runs on $data already; bash scripts/neo4j/stop.sh --data $data ends it." >&2
else
  node "$here/start.mjs" --data "$data/graph" "${arguments[@]}" >"$data/ready.json" 2>"$data/start.log" </dev/null &
  echo $! >"$data/server.pid"
  until grep -q '"ready":true' "$data/ready.json" 2>/dev/null; do
    kill -0 "$(cat "$data/server.pid")" 2>/dev/null || { cat "$data/start.log" >&2; rm -f "$data/server.pid"; exit 1; }
    sleep 0.2
  done
fi
if $export_lines; then
  node -e 'const { uri, username, password } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(`export NEO4J_URI=${uri} NEO4J_USERNAME=${username} NEO4J_PASSWORD=${password}`)' "$data/ready.json"
else
  cat "$data/ready.json"
fi
