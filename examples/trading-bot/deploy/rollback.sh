#!/usr/bin/env bash
# Switch the production host to a release that was installed before.
# Usage: deploy/rollback.sh v0.9.1
set -euo pipefail

releases=/opt/condor/releases
current=/opt/condor/current
tag="${1:-}"

if [[ ! "$tag" =~ ^v[0-9]+\.[0-9]+\.[0-9]+$ ]]; then
    echo "usage: $0 vMAJOR.MINOR.PATCH" >&2
    exit 2
fi
if [[ ! -x "$releases/$tag/.venv/bin/condor" ]]; then
    echo "release $tag is not installed under $releases" >&2
    exit 1
fi

previous="$(readlink -f "$current")"
echo "stopping condor (working orders are cancelled on the way out)"
systemctl stop condor.service
ln -sfn "$releases/$tag" "$current.new"
mv -T "$current.new" "$current"
systemctl start condor.service
sleep 30
CONDOR_DATA_DIR=/var/lib/condor "$current/.venv/bin/condor" status --check
echo "now at $tag, previously $(basename "$previous")"
