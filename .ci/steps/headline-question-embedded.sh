#!/usr/bin/env bash
. .ci/service.sh
start_service 300
check_headline
stop_service
# The second start finds its seeds loaded and answers in under three seconds.
start_service 3
check_headline
stop_service
