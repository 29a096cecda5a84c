#!/bin/sh
# Agreement with Bandit on Bandit's own examples.
#
#   src/bench/bandit-examples.sh CHECKOUT      a checkout or source archive of PyCQA/bandit
#
# Expected is what `bandit -r examples` reports: $BANDIT, or bandit from the PATH (pip install bandit). Without it there is nothing to compare with, and the
# script says so. bandit-map.tsv says which of our policies mean the same as a test; bandit-differences.tsv gives the reason for every line that they leave
# out: `not a fault`, or `missed`. Exit 1: a difference without a reason, a reason without a difference, or fewer than 95 % of the lines with a fault.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tenet=$here/../../tenet
checkout=${1:?"usage: $0 CHECKOUT"}
[ -d "$checkout/examples" ] || { echo "$checkout has no folder examples: give a checkout of PyCQA/bandit" >&2; exit 2; }
bandit=${BANDIT:-$(command -v bandit || true)}
[ -n "$bandit" ] || { echo "skipped: there is no bandit to say what is expected (pip install bandit, or BANDIT=...)"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$checkout/examples" && "$bandit" -q -r . -f custom --msg-template '{relpath}	{line}	{test_id}' 2>/dev/null || true) | grep -P '\tB\d+$' | sed 's|^\./||' | sort -u > "$work/expected"
"$tenet" audit "$checkout/examples" --no-fail --format "json=$work/ours.json" 2>/dev/null
# A finding's own policy, path and line stand at the indentation of its first key.
awk '/^    \{/ { policy = path = "" } /^      "policy":/ { gsub(/[",]/, "", $2); policy = $2 }
     /^      "path":/ { gsub(/^ *"path": "|",?$/, ""); path = $0 } /^      "line":/ && policy != "" { gsub(/,/, "", $2); print path "\t" $2 "\t" policy }' \
    "$work/ours.json" | sort -u > "$work/ours"

# What Bandit's functional tests count for an example, beside what it reports here: they run some examples with other settings.
awk '/"SEVERITY":/ { n = 0; inside = 1 } /"CONFIDENCE":/ { inside = 0 }
     inside { line = $0; while (match(line, /: [0-9]+/)) { n += substr(line, RSTART + 2, RLENGTH - 2); line = substr(line, RSTART + RLENGTH) } }
     /check_example\("/ { match($0, /"[^"]+\.py"/); if (RSTART) print substr($0, RSTART + 1, RLENGTH - 2) "\t" n }' \
    "$checkout/tests/functional/test_functional.py" 2>/dev/null > "$work/counts" || true

awk -F '\t' -v counts="$work/counts" '
    FILENAME ~ /bandit-map.tsv$/ { if ($0 !~ /^#/) policies[$1] = " " $2 " "; next }
    FILENAME ~ /bandit-differences.tsv$/ {
        if ($0 ~ /^#/ || NF < 5) next
        n = split($2, lines, " ")
        for (i = 1; i <= n; i++) { key = $1 "\t" lines[i] "\t" $3; verdict[key] = $4; reason[key] = $5 }
        next
    }
    FILENAME ~ /ours$/ { ours[$1 "\t" $2] = ours[$1 "\t" $2] " " $3; next }
    {
        total++; expected[$1]++; seen[$0] = 1
        n = split(ours[$1 "\t" $2], said, " ")
        covered = 0
        for (i = 1; i <= n; i++) if (index(policies[$3], " " said[i] " ")) covered = 1
        if (covered) { got++; same[$1]++; if ($0 in verdict) stale[++nstale] = $0 }
        else if (!($0 in verdict)) { open[++nopen] = $0 }
        else if (verdict[$0] == "missed") { missed++; late[$1]++; lost[missed] = $0 }
        else { right++; other[$1]++; why[$3 ": " reason[$0]]++ }
    }
    END {
        printf "%-48s %8s %8s %12s %7s\n", "example", "expected", "covered", "not a fault", "missed"
        cmd = "sort"
        for (e in expected) printf "%-48s %8d %8d %12d %7d\n", e, expected[e], same[e], other[e], late[e] | cmd
        close(cmd)
        printf "%-48s %8d %8d %12d %7d\n", "all", total, got, right, missed
        print "\nNot reported, because it is no fault:"
        for (w in why) printf "%5d  %s\n", why[w], w | "sort -k2"
        close("sort -k2")
        if (missed) print "\nMissed:"
        for (i = 1; i <= missed; i++) print "  " lost[i] "  " reason[lost[i]]
        while ((getline row < counts) > 0) { split(row, c, "\t"); if (!(c[1] in tests) || c[2] == expected[c[1]]) tests[c[1]] = c[2] }
        for (e in tests) { checked++; if (tests[e] == expected[e] + 0) agree++; else differ[e] = tests[e] }
        printf "\nBandit'"'"'s functional tests count the same in %d of %d examples; otherwise:\n", agree, checked
        for (e in differ) printf "  %s: %d there, %d lines here\n", e, differ[e], expected[e] | "sort"
        close("sort")
        for (k in verdict) if (!(k in seen)) stale[++nstale] = k
        for (i = 1; i <= nopen; i++) print "no reason: " open[i]
        for (i = 1; i <= nstale; i++) print "a reason without a difference: " stale[i]
        share = 100 * got / (got + missed + nopen)
        printf "\n%d of %d lines that hold a fault are covered: %.1f %%; %d of %d are no fault, each with its reason\n", got, got + missed + nopen, share, right, total
        exit nopen > 0 || nstale > 0 || share < 95
    }' "$here/bandit-map.tsv" "$here/bandit-differences.tsv" "$work/ours" "$work/expected"
