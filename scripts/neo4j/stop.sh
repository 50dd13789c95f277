#!/usr/bin/env bash
# Ends the Neo4j that start.sh began, and waits until it has written everything.
#   bash scripts/neo4j/stop.sh [--data DIR]
set -euo pipefail
data="$(cd "$(dirname "$0")" && pwd)/../../.cache/neo4j"
[ "${1:-}" = "--data" ] && data="$2"
[ -f "$data/server.pid" ] || { echo "No Neo4j runs on $data." >&2; exit 0; }
pid="$(cat "$data/server.pid")"
kill "$pid" 2>/dev/null || true
for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
rm -f "$data/server.pid" "$data/ready.json"
