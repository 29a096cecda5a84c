#!/bin/sh
# Parsing, extraction and all policies over Python code, beside parsing alone and beside Bandit.
#
#   src/bench/bandit-speed.sh PATH...        trees with Python code, for instance the standard library and the source archive of Django
#
# The Python files of each tree are copied, without site-packages, so that all three see the same. Each is a process of its own, started once to warm the
# file cache and then RUNS times (3), Bandit once; medians. $BANDIT, or bandit from the PATH; without it its row is left out. Ends with 1 when an aim is
# missed: 50 times Bandit's throughput, 3 times the time of parsing alone, 1.5 GB.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
runs=${RUNS:-3}
bandit=${BANDIT:-$(command -v bandit || true)}
[ $# -gt 0 ] || { echo "usage: $0 PATH..." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tree

for jdk in "${TENET_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$jdk/bin/javac" ] && home=$jdk
    [ -n "${TENET_JAVA_HOME:-}" ] && [ -x "$jdk/bin/javac" ] && break
done
mkdir "$work/classes"
"$home/bin/javac" -cp "$here/target/classes" -d "$work/classes" "$here/src/bench/ParseOnly.java"


# Prints wall seconds, CPU seconds and peak kilobytes of a command; the files it writes and its exit code do not matter.
measure() {
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >/dev/null 2>&1 || true
    tail -1 "$work/time" | awk '{ print $1, $2 + $3, $4 }'
}
median() { sort -n | awk '{ row[NR] = $0 } END { print row[int((NR + 1) / 2)] }'; }
repeated() { measure "$@" >/dev/null; for _ in $(seq "$runs"); do measure "$@"; done | median; }

missed=0
for path in "$@"; do
    rm -rf "$tree" && mkdir "$tree"
    (cd "$path" && find . -name '*.py' -type f -not -path '*/site-packages/*' -print0 | xargs -0 cp --parents -t "$tree")
    files=$(find "$tree" -name '*.py' | wc -l)
    bytes=$(find "$tree" -name '*.py' -print0 | xargs -0 cat | wc -c)
    printf '\n%s: %d files, %.1f MB\n%-16s %8s %8s %8s %8s %8s\n' "$(basename "$path")" "$files" "$(echo "$bytes" | awk '{ print $1 / 1e6 }')" "" "wall s" "CPU s" "MB/s" "files/s" "peak MB"
    : > "$work/rows"
    row() {
        printf '%s %s\n' "$1" "$2" >> "$work/rows"
        printf '%s %s\n' "$1" "$2" | awk -v bytes="$bytes" -v files="$files" '{ printf "%-16s %8.2f %8.2f %8.2f %8.0f %8.0f\n", $1, $2, $3, bytes / 1e6 / $2, files / $2, $4 / 1024 }'
    }
    row parse "$(repeated "$home/bin/java" -XX:+UseParallelGC -cp "$work/classes:$here/target/classes" dev.tenet.extract.code.python.ParseOnly "$tree")"
    row audit "$(repeated "$here/tenet" audit "$tree" --no-fail --format "json=$work/report.json")"
    [ -z "$bandit" ] || row bandit "$(measure "$bandit" -q -r "$tree" -f json -o "$work/bandit.json")"
    awk '{ wall[$1] = $2; memory[$1] = $4 }
        END {
            printf "audit / parse %.1f (aim 3), peak %.0f MB (aim 1536)", wall["audit"] / wall["parse"], memory["audit"] / 1024
            if ("bandit" in wall) printf ", times Bandit %.1f (aim 50)", wall["bandit"] / wall["audit"]
            print ""
            exit wall["audit"] > 3 * wall["parse"] || memory["audit"] > 1.5 * 1024 * 1024 || ("bandit" in wall && wall["bandit"] < 50 * wall["audit"])
        }' "$work/rows" || missed=1
done
exit $missed
