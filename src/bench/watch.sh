#!/bin/sh
# How long `tenet watch` takes to show what a saved file changes, on a generated tree of 1,000 files: medians of RUNS saves each.
#   src/bench/watch.sh [RUNS]     build first: mvn -DskipTests package
set -eu
runs=${1:-9}
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null; rm -rf "$work"' EXIT

# 900 modules in 30 packages that import and call each other, and 100 configuration files.
i=0
while [ $i -lt 900 ]; do
    package=$((i / 30)) other=$(((i + 31) % 900))
    mkdir -p "$work/tree/p$package"
    cat >"$work/tree/p$package/m$i.py" <<END
import logging
import os
import time

from p$((other / 30)).m$other import work_$other

logger = logging.getLogger(__name__)
LIMIT_$i = $i


class Desk$i:
    def __init__(self, name: str, size: int = $i):
        self.name = name
        self.size = size

    def send(self, order: dict) -> int:
        if order.get("size", 0) > LIMIT_$i:
            raise ValueError("too large")
        logger.info("sent %s", order["id"])
        return work_$other(order["size"])


def work_$i(size: int) -> int:
    started = time.monotonic()
    total = 0
    for step in range(size):
        total += step * LIMIT_$i
    logger.debug("took %s", time.monotonic() - started)
    return total


def load_$i(path: str = os.environ.get("DESK_$i", "desk.txt")) -> list:
    with open(path, encoding="utf-8") as lines:
        return [line.strip() for line in lines]
END
    i=$((i + 1))
done
i=0
while [ $i -lt 100 ]; do
    mkdir -p "$work/tree/config"
    printf 'desk:\n  name: d%s\n  limits:\n    size: %s\n    hours: [9, 16]\n' $i $i >"$work/tree/config/c$i.yaml"
    i=$((i + 1))
done
# A pack with a rule that finds some of what saves of the source add; a save of the rule changes its threshold.
mkdir -p "$work/own/own"
printf 'title: Own\ncategory: reliability\nversion: 0.1.0\nfacts: 1\ncontrols:\n  OWN-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n' >"$work/own/own/pack.yaml"
printf -- '---\ntitle: T\ncontrol: OWN-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n' >"$work/own/own/late-shell.md"
policy=$work/own/own/late-shell.drl
save_policy() {
    printf 'rule "late-shell"\nwhen\n    $call : Call( callee == "os.system", test == false, location.line > %s )\nthen\n    report( drools, $call, "late" );\nend\n' \
        $((60 - $1)) >"$policy.new"
    mv "$policy.new" "$policy"
}
save_policy 0

cp -r "$home/templates" "$work/templates"
"$home/tenet" watch -v --policies "$work/own" --templates "$work/templates" --out "$work/report" "$work/tree" >"$work/out" 2>&1 &
pid=$!

# Waits until $1 audits have been shown.
shown() {
    while [ "$(grep -c ' ms$' "$work/out")" -lt "$1" ]; do sleep 0.05; done
}

shown 1
audits=1
medians() {
    grep ' ms$' "$work/out" | tail -n "$runs" | sed 's/ ms//' | sort -n | awk -v what="$1" \
        '{t[NR] = $1} END {printf "%-28s median %d ms, %d to %d\n", what, t[int((NR + 1) / 2)], t[1], t[NR]}'
}

repeat() {
    n=0
    while [ $n -lt "$runs" ]; do
        $1 $n
        audits=$((audits + 1))
        shown $audits
        n=$((n + 1))
    done
}

save_source() { printf '\n\ndef more_%s(command):\n    os.system("run " + command)\n' "$1" >>"$work/tree/p3/m99.py"; }
save_config() { printf 'desk:\n  name: d7\n  limits: { size: %s }\n' "$1" >"$work/tree/config/c7.yaml"; }
save_parameter() { printf 'capacity: %s\n' "$((10 + $1))" >"$work/tree/tenet.yaml"; }
save_template() { printf 'The end, %s.\n' "$1" >>"$work/templates/report.md.vm"; }

grep ' ms$' "$work/out" | sed 's/^/first audit                  /'
repeat save_source; repeat save_source; medians "a source file"
repeat save_config; medians "a configuration file"
repeat save_policy; medians "a policy"
repeat save_parameter; medians "tenet.yaml"
repeat save_template; medians "a template"
