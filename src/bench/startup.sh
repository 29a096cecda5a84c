#!/usr/bin/env bash
# How long an audit of a 50-file repository takes with all bundled policies and a warm cache: medians of whole processes.
#   src/bench/startup.sh [RUNS]        (TENET_JAVA_HOME picks the JDK)
# Prints wall seconds, CPU seconds (user + system) and peak memory; ends with 1 when a bound is passed.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-15}

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
# Fifty files of the example: all kinds, without its reports.
(cd examples/trading-bot && git ls-files 2>/dev/null || find . -type f) | grep -v '^reports/' | head -n 50 | while read -r file; do
    mkdir -p "$tree/$(dirname "$file")"
    cp "examples/trading-bot/$file" "$tree/$file"
done

rm -f "$tree/tenet.yaml" # all packs, whatever the example chooses
./tenet audit "$tree" --no-fail --format json=/dev/null >/dev/null # builds and archives what is missing
TIMEFORMAT='%R %U %S'
for _ in $(seq "$runs"); do
    { time ./tenet audit "$tree" --no-fail --out "$tree-out" >/dev/null; } 2>&1
done | awk '{ print $1, $2 + $3 }' >"$tree-times"
rm -rf "$tree-out"

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
wall=$(cut -d' ' -f1 "$tree-times" | median)
cpu=$(cut -d' ' -f2 "$tree-times" | median)
rm -f "$tree-times"
feature=$(./tenet --version | sed -n 's/.*Java \([0-9]*\).*/\1/p')
printf 'files %s, runs %s, Java %s: wall %s s, CPU %s s (medians)\n' "$(find "$tree" -type f | wc -l)" "$runs" "${feature:-?}" "$wall" "$cpu"
if [ "${feature:-17}" -ge 25 ]; then bound="0.7 1.2"; else bound="0.9 1.5"; fi
awk -v wall="$wall" -v cpu="$cpu" -v bound="$bound" 'BEGIN { split(bound, b, " "); exit !(wall <= b[1] && cpu <= b[2]) }' || {
    printf 'above the bound of %s s wall and %s s CPU on two quiet cores\n' ${bound}
    exit 1
}
