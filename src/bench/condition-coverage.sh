#!/usr/bin/env bash
# Which share of the bundled rules' conditions some example shows deciding: fails below the share that was reached.
#   src/bench/condition-coverage.sh [PERCENT]
set -euo pipefail
cd "$(dirname "$0")/../.."
./tenet policy test --min "${1:-90}" | tail -n 1
