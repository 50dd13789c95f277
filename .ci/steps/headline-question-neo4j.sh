#!/usr/bin/env bash
. .ci/service.sh
eval "$(bash scripts/neo4j/start.sh --data "$WORK/neo4j" --export)"
# The folder that finish removes tells which Neo4j to stop.
trap 'bash scripts/neo4j/stop.sh --data "$WORK/neo4j" || true; finish' EXIT
start_service 600 NEO4J_URI="$NEO4J_URI" NEO4J_USERNAME="$NEO4J_USERNAME" NEO4J_PASSWORD="$NEO4J_PASSWORD"
check_headline
stop_service
