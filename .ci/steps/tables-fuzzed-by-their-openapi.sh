#!/usr/bin/env bash
# schemathesis calls every table endpoint with generated arguments: no 5xx, and every answer as the OpenAPI document says.
. .ci/service.sh
venv="${XDG_CACHE_HOME:-$HOME/.cache}/entente/schemathesis"
[ -x "$venv/bin/schemathesis" ] || { python3 -m venv "$venv"; "$venv/bin/pip" install -q schemathesis; }
start_service 300
"$venv/bin/schemathesis" run "$URL/api/v1/openapi.json" --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance --max-examples 25 --seed 7 --workers 1
stop_service
