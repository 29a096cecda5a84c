#!/usr/bin/env bash
# How fast texts are searched for credentials: MB a second over 500 MB, walked, read, decoded and searched on all processors; the median of RUNS.
#   src/bench/secrets.sh [RUNS] [MEGABYTES]        (TENET_JAVA_HOME picks the JDK)
# The text is made of this tree's own sources, policies and documents, copied with a number in each line's place so that no two files are the same, and of
# credentials that a seeded generator puts in, one in about 100 KB. Ends with 1 below 150 MB a second.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
megabytes=${2:-500}
[ -f target/tenet/tenet.jar ] || { echo "build first: ./tenet --version" >&2; exit 2; }
for jdk in "${TENET_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$jdk/bin/javac" ] && home=$jdk && break
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$work/tree" "$megabytes" <<'PY'
import os, random, sys
target, most = sys.argv[1], int(sys.argv[2]) * 1000 * 1000
random.seed(17)
texts = []
for top in ("src", "policies", "examples", "templates"):
    for folder, folders, names in sorted(os.walk(top)):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            data = open(path, "rb").read()
            # The table of formats holds every keyword on one page: no program's text does.
            if b"\0" not in data[:8192] and 200 < len(data) < 1000000 and "/formats/" not in path:
                texts.append((path, data))
# Of small files reading is all that counts: those of one kind are put together until they have 30 KB.
texts.sort(key=lambda text: (text[0].split("/")[0], os.path.splitext(text[0])[1], text[0]))
together = []
for path, data in texts:
    kind = os.path.splitext(path)[1]
    if together and together[-1][0].endswith(kind) and len(together[-1][1]) < 30000:
        together[-1] = (together[-1][0], together[-1][1] + b"\n" + data)
    else:
        together.append((path, data))
texts = together
made = 0
copy = 0
letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
while made < most:
    for path, data in texts:
        head = b"copy %d\n" % copy
        tail = b""
        if random.random() < len(data) / 100000:
            token = "".join(random.choice(letters) for _ in range(32))
            tail = ("\nclient_secret = \"%s\"\n" % token).encode()
        at = os.path.join(target, "c%d" % copy, path)
        os.makedirs(os.path.dirname(at), exist_ok=True)
        with open(at, "wb") as out:
            out.write(head + data + tail)
        made += len(head) + len(data) + len(tail)
        if made >= most:
            break
    copy += 1
PY
mkdir "$work/classes"
"$home/bin/javac" -cp target/tenet/tenet.jar -d "$work/classes" src/bench/SecretsOnly.java
for _ in $(seq "$runs"); do
    "$home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -cp "$work/classes:target/tenet/tenet.jar" dev.tenet.extract.secrets.SecretsOnly policies/secrets/formats "$work/tree"
done | sort -n -k5 >"$work/runs"
awk -v runs="$runs" 'NR == int((runs + 1) / 2) {
    printf "%d files, %.0f MB, %d found: %.2f s wall and %.2f s CPU after %.2f s for the table, %.0f MB/s (median of %d)\n", $1, $2 / 1e6, $3, $5, $6, $4, $2 / 1e6 / $5, runs
    exit $2 / 1e6 / $5 < 150
}' "$work/runs"
