#!/bin/sh
# Agreement with the samples of KICS, query by query.
#
#   src/bench/kics.sh SAMPLES [PLATFORM]      SAMPLES: kics-open.zip, or the folder it unpacks to; PLATFORM: k8s, dockerfile, dockerCompose, cicd
#
# kics-map.tsv says which of our policies mean the fault of a query. Each sample is audited in a tree of its own. A sample counts as found when a policy of the
# query reports anything in it: recall over the samples with a finding, precision over these and the clean ones. The samples measure, they do not train.
# Of platforms without a line in the map nothing is said.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tenet=$here/../../tenet
samples=${1:?"usage: $0 SAMPLES [PLATFORM]"}
platform=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -f "$samples" ]; then
    unzip -q "$samples" -d "$work/samples"
    samples=$work/samples
fi
[ -f "$samples/labels.jsonl" ] || { echo "$samples has no labels.jsonl" >&2; exit 2; }

# file, query, expected; one line a file
sed -n 's/.*"query": "\([^"]*\)".*"expected": "\([^"]*\)".*"file": "\([^"]*\)".*/\3\t\1\t\2/p' "$samples/labels.jsonl" | sort -u > "$work/all"
grep -v '^#' "$here/kics-map.tsv" | cut -f 1 | grep "^${platform}" > "$work/queries"
awk -F '\t' 'NR == FNR { wanted[$1] = 1; next } $2 in wanted' "$work/queries" "$work/all" > "$work/labels"

# The folder "test" of a sample would make it a test; it gets one that says nothing.
cut -f 1 "$work/labels" | sort -u > "$work/files"
audit() {
    tree=$work/trees/$(echo "$1" | tr '/' '_')
    mkdir -p "$tree/deploy"
    cp "$samples/files/$1" "$tree/deploy/$(basename "$1" | sed 's/positive/one/; s/negative/other/')"
    "$tenet" audit "$tree" --no-fail --format "json=$tree.json" > /dev/null 2>&1 || echo "not audited: $1" >&2
    [ ! -f "$tree.json" ] || sed -n 's/^      "policy": *"\([^"]*\)".*/\1/p' "$tree.json" | sort -u | sed "s|^|$1	|"
}
while read -r file; do audit "$file"; done < "$work/files" > "$work/ours"

awk -F '\t' '
    FILENAME ~ /kics-map.tsv$/ { if ($0 !~ /^#/) { policies[$1] = $2 == "-" ? "" : " " $2 " "; reason[$1] = $3 } next }
    FILENAME ~ /ours$/ { ours[$1] = ours[$1] " " $2; next }
    {
        query = $2; seen[query] = 1
        if (policies[query] == "") next
        n = split(ours[$1], said, " "); hit = 0
        for (i = 1; i <= n; i++) if (index(policies[query], " " said[i] " ")) hit = 1
        if ($3 == "finding") { hit ? tp[query]++ : fn[query]++; if (!hit) missed[++m] = $1 }
        else if (hit) { fp[query]++; alarm[++a] = $1 }
    }
    END {
        printf "%-72s %5s %6s %5s %9s %6s %5s\n", "query", "found", "missed", "false", "precision", "recall", "F1"
        for (q in seen) {
            total++
            if (policies[q] == "") { none[++out] = q; continue }
            claimed++; T += tp[q]; N += fn[q]; P += fp[q]
            p = tp[q] + fp[q] ? tp[q] / (tp[q] + fp[q]) : 0; r = tp[q] + fn[q] ? tp[q] / (tp[q] + fn[q]) : 0
            printf "%-72s %5d %6d %5d %9.2f %6.2f %5.2f\n", q, tp[q], fn[q], fp[q], p, r, p + r ? 2 * p * r / (p + r) : 0 | "sort"
        }
        close("sort")
        p = T / (T + P); r = T / (T + N)
        printf "%-72s %5d %6d %5d %9.2f %6.2f %5.2f\n", "all that are claimed", T, N, P, p, r, 2 * p * r / (p + r)
        printf "\n%d of %d queries are claimed (%.0f %%). Not claimed:\n", claimed, total, 100 * claimed / total
        for (i = 1; i <= out; i++) printf "%s  %s\n", none[i], reason[none[i]] | "sort"
        close("sort")
        print "\nMissed:"; for (i = 1; i <= m; i++) print missed[i] | "sort"; close("sort")
        print "\nReported in a clean sample:"; for (i = 1; i <= a; i++) print alarm[i] | "sort"; close("sort")
    }' "$here/kics-map.tsv" "$work/ours" "$work/labels"
