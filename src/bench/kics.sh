#!/bin/sh
# Agreement with the samples of KICS, query by query.
#
#   src/bench/kics.sh SAMPLES [PLATFORM]      SAMPLES: kics-open.zip, or the folder it unpacks to; PLATFORM: k8s, dockerfile, dockerCompose, cicd
#
# kics-map.tsv says which of our policies mean the fault of a query, or why none does; behind a colon stands what a message must mention, for policies that
# judge several such faults. Each sample is audited in a tree of its own, under a name that its
# platform gives such files. A sample counts as found when a policy of the query reports anything in it: recall over the samples with a finding, precision
# over these and the clean ones. kics-differences.tsv names the samples where we differ on purpose, and why; they count in the first figures and are left
# out of the second. The samples measure, they do not train. Ends with 1 when fewer than 80 % of the queries are claimed, or F1 is below 0.85.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
samples=${1:?"usage: $0 SAMPLES [PLATFORM]"}
platform=${2:-}
"$home/tenet" --version > /dev/null # builds what is older than its source
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -f "$samples" ]; then
    unzip -q "$samples" -d "$work/samples"
    samples=$work/samples
fi
[ -f "$samples/labels.jsonl" ] || { echo "$samples has no labels.jsonl" >&2; exit 2; }
for jdk in "${TENET_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$jdk/bin/javac" ] && java=$jdk/bin && break
done

# file, query, expected; one line a file
sed -n 's/.*"query": "\([^"]*\)".*"expected": "\([^"]*\)".*"file": "\([^"]*\)".*/\3\t\1\t\2/p' "$samples/labels.jsonl" | sort -u | grep "^$platform" > "$work/labels"

# The folder "test" of a sample would make it a test, and so may "positive" be a word; it gets names that say nothing.
cut -f 1 "$work/labels" | sort -u | while read -r file; do
    tree=$work/trees/$(echo "$file" | tr '/' '~')
    name=$(basename "$file" | sed 's/positive/one/; s/negative/other/')
    case $file in
        dockerfile/*) at=Dockerfile ;;
        dockerCompose/*) at=docker-compose.yml ;;
        cicd/github/*) at=.github/workflows/$name ;;
        *) at=deploy/$name ;;
    esac
    mkdir -p "$tree/$(dirname "$at")"
    cp "$samples/files/$file" "$tree/$at"
done
mkdir "$work/classes"
"$java/javac" -cp "$home/target/tenet/tenet.jar" -d "$work/classes" "$here/AuditEach.java"
"$java/java" -XX:TieredStopAtLevel=1 -Xlog:disable -cp "$work/classes:$home/target/tenet/tenet.jar:$home/target/tenet/policies.jar" AuditEach "$home/policies" "$work/trees" \
    containers kubernetes ci > "$work/findings"
tr '~' '/' < "$work/findings" > "$work/ours"
[ -z "${KEEP:-}" ] || cp "$work/ours" "$KEEP"

awk -F '\t' -v map="$here/kics-map.tsv" '
    function ratio(part, rest) { return part + rest ? part / (part + rest) : 0 }
    function row(name, found, missed, wrong,    p, r) {
        p = ratio(found, wrong); r = ratio(found, missed)
        return sprintf("%-72s %5d %6d %5d %9.2f %6.2f %5.2f", name, found, missed, wrong, p, r, p + r ? 2 * p * r / (p + r) : 0)
    }
    function f1(found, missed, wrong) { return 2 * found / (2 * found + missed + wrong) }
    /^#/ { next }
    FILENAME ~ /kics-map.tsv$/ { policies[$1] = $2 == "-" ? "" : " " $2 " "; reason[$1] = $3; next }
    FILENAME ~ /kics-differences.tsv$/ { differs[$1] = $2; next }
    FILENAME ~ /ours$/ { n = ++findings[$1]; policy[$1, n] = $2; message[$1, n] = $4; next }
    {
        query = $2; of = query; sub("/.*", "", of)
        if (!(query in seen)) { seen[query] = 1; total[of]++; total["all"]++; if (policies[query] != "") { claimed[of]++; claimed["all"]++ } }
        if (policies[query] == "") next
        n = split(policies[query], meant, " "); hit = 0
        for (i = 1; i <= n; i++) {
            word = meant[i] ~ /:/ ? substr(meant[i], index(meant[i], ":") + 1) : ""
            sub(":.*", "", meant[i])
            for (j = 1; j <= findings[$1]; j++) if (policy[$1, j] == meant[i] && (word == "" || index(message[$1, j] " ", word))) hit = 1
        }
        kind = $3 == "finding" ? hit ? "found" : "missed" : hit ? "false" : "quiet"
        count[query, kind]++
        for (level = 1; level <= 2; level++) {
            level_of = level == 1 ? of : "all"
            count[level_of, kind]++
            if (!($1 in differs)) explained[level_of, kind]++
        }
        if (kind == "missed" || kind == "false") { list[kind] = list[kind] "  " $1 ($1 in differs ? "  on purpose: " differs[$1] : "") "\n" }
        else if ($1 in differs) { stale = stale "  " $1 "\n" }
    }
    END {
        head = sprintf("%-72s %5s %6s %5s %9s %6s %5s", "", "found", "missed", "false", "precision", "recall", "F1")
        print head
        for (q in seen) if (policies[q] != "") print row(q, count[q, "found"], count[q, "missed"], count[q, "false"]) | "sort"
        close("sort")
        places = split("dockerfile dockerCompose k8s cicd all", place, " ")
        print "\n" head
        for (i = 1; i <= places; i++) if (total[place[i]])
            print row(place[i] sprintf(": %d of %d queries claimed (%.0f %%)", claimed[place[i]], total[place[i]], 100 * claimed[place[i]] / total[place[i]]),
                count[place[i], "found"], count[place[i], "missed"], count[place[i], "false"])
        print "\nwithout the samples where we differ on purpose"
        for (i = 1; i <= places; i++) if (total[place[i]]) print row(place[i], explained[place[i], "found"], explained[place[i], "missed"], explained[place[i], "false"])
        print "\nNot claimed:"
        for (q in seen) if (policies[q] == "") print "  " q "  " (q in reason ? reason[q] : "NO REASON IS GIVEN") | "sort"
        close("sort")
        printf "\nMissed:\n%s\nReported in a clean sample:\n%s", list["missed"], list["false"]
        if (stale != "") printf "\nSaid to differ, and does not:\n%s", stale
        exit claimed["all"] < 0.8 * total["all"] || f1(count["all", "found"], count["all", "missed"], count["all", "false"]) < 0.85
    }' "$here/kics-map.tsv" "$here/kics-differences.tsv" "$work/ours" "$work/labels"
