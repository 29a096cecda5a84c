#!/usr/bin/env bash
# `tenet audit`, Checkov and conftest over the same generated manifests and over one file, one after the other in one run: whole processes, warm file cache.
#   src/bench/manifests.sh [FILES] [RUNS]      5000 files and 3 runs unless given; CHECKOV and CONFTEST name the programs where they are not on the path
# A peer that is not installed is said and left out. Checkov judges by its own checks for these formats, conftest by manifests/policy.rego beside this script,
# Tenet by all bundled packs. Prints the median of each and how often a peer's time is ours.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tenet=$here/../../tenet
files=${1:-5000}
runs=${2:-3}
checkov=${CHECKOV:-$(command -v checkov || true)}
conftest=${CONFTEST:-$(command -v conftest || true)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LOG_LEVEL=ERROR PYTHONWARNINGS=ignore

tree=$work/tree
"$here/manifests/generate.sh" "$tree" "$files"
mkdir "$work/one"
cp "$tree/deploy/s0/deployment.yaml" "$work/one/"
"$tenet" audit "$work/one" --no-fail --out "$work/report" >/dev/null 2>&1 # builds and archives what is missing

ours() { "$tenet" audit "$1" --no-fail --format json="$work/ours.json"; }
checkov_of() { "$checkov" -d "$1" --framework kubernetes dockerfile github_actions --skip-download --quiet --compact -o json; }
conftest_of() { "$conftest" test --no-color --quiet --policy "$here/manifests/policy.rego" "$1"; }

# Seconds of the command, the median of $1 runs; a program that finds something may end as it likes.
TIMEFORMAT=%R
median_of() {
    local times=$1
    shift
    for _ in $(seq "$times"); do
        { time "$@" >"$work/out" 2>"$work/err" || true; } 2>&1
    done | sort -n | awk '{ t[NR] = $1 } END { print (NR % 2) ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'
}

printf '%s files, %s MB; %s\n' "$(find "$tree" -type f | wc -l)" "$(du -sm --apparent-size "$tree" | cut -f 1)" "$("$tenet" --version)"
printf '%-10s %12s %12s\n' program "tree, s" "one file, s"
tree_ours=$(median_of "$runs" ours "$tree")
one_ours=$(median_of $((runs * 3)) ours "$work/one")
printf '%-10s %12s %12s\n' tenet "$tree_ours" "$one_ours"

compare() {
    local name=$1 program=$2 times=$3
    [ -n "$program" ] || { printf '%-10s is not installed and was left out\n' "$name"; return; }
    local whole one
    whole=$(median_of "$times" "${name}_of" "$tree")
    [ -s "$work/out" ] || { printf '%-10s said nothing: %s\n' "$name" "$(head -c 300 "$work/err")"; return; }
    one=$(median_of $((runs * 3)) "${name}_of" "$work/one")
    awk -v name="$name" -v whole="$whole" -v one="$one" -v ours="$tree_ours" -v start="$one_ours" 'BEGIN {
        printf "%-10s %12s %12s   tree: %.1f times our time; one file: ours takes %.2f times its time\n", name, whole, one, whole / ours, start / one }'
}
compare conftest "$conftest" "$runs"
compare checkov "$checkov" 1
