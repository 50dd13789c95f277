#!/usr/bin/env bash
# The dashboard and the playground in Debian's Chromium: accessibility, keyboard, sharing, a service that goes away, hostile texts, size.
set -euo pipefail
BROWSER_REQUIRED=1 npm run -s test:web
