#!/bin/sh
# How long the plan and the cheapest set take for made-up reports of 60 and 500 remediations. Usage: src/bench/plan.sh [RUNS]
# Each report has failed controls in all six categories of scoring.yaml, a fifth as many that pass, one to three findings a control, and each
# remediation waits for up to two others. The numbers come from a fixed seed. Times are of whole commands, the start of Java included.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
runs=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make_report() {
    python3 - "$1" > "$work/report-$1.json" <<'PYTHON'
import json, random, sys
size = int(sys.argv[1])
rng = random.Random(size)
categories = [("security", "Security", 25), ("trading-safety", "Trading safety", 25), ("code-quality", "Code quality", 15),
              ("data-quality", "Data quality", 10), ("reliability", "Reliability", 15), ("architecture", "Architecture", 10)]
severities = ["CRITICAL", "HIGH", "MEDIUM", "LOW"]
controls, findings = [], []
for n in range(size + size // 5):
    failed = n < size
    name = "C-%03d" % n
    category = categories[n % 6][0]
    severity = rng.choices(severities, [1, 3, 5, 4])[0]
    hours = rng.randint(2, 48) / 2
    after = sorted({"C-%03d" % rng.randrange(n) for _ in range(rng.randrange(3))}) if n and failed else []
    policy = "made-up/policy-%03d" % n
    places = rng.randint(1, 3) if failed else 0
    controls.append({"id": name, "title": "Control " + name, "category": category, "pack": "made-up", "severity": severity, "weight": rng.choice([1, 1, 2]),
                     "outcome": "FAILED" if failed else "PASSED", "state": "", "looked": 9, "openFindings": places, "reason": "",
                     "policies": [{"policy": policy, "outcome": "FAILED" if failed else "PASSED", "subject": "Call", "looked": 9, "findings": places, "reason": ""}],
                     "sources": [], "remediation": {"key": name, "title": "Repair " + name, "fix": "Repair it.", "hours": hours, "low": hours / 2,
                                                    "high": hours * 2, "after": after, "skill": "python"}})
    for place in range(places):
        findings.append({"policy": policy, "control": name, "title": "Fault", "severity": severity, "confidence": "HIGH", "category": category, "cwe": [],
                         "path": "src/f%d.py" % (n % 40), "line": 1 + place, "column": 1, "endLine": 1 + place, "message": "wrong here",
                         "fingerprint": "%08x%02d" % (n, place), "status": "open", "effortHours": hours, "remediation": "Repair it."})
rule = lambda kind, subject, comparison, bound: {"kind": kind, "subject": subject, "comparison": comparison, "bound": bound, "unit": ""}
criteria = [rule("SCORE", "security", "ABOVE", 80), rule("SCORE", "trading-safety", "ABOVE", 90), rule("SCORE", "code-quality", "ABOVE", 85),
            rule("OPEN_FINDINGS", "CRITICAL", "AT_MOST", 0), rule("OPEN_FINDINGS", "HIGH", "AT_MOST", 0), rule("ATTESTATION", "paper-trading", "ABOVE", None)]
bands = [("A", 90), ("B", 80), ("C", 70), ("D", 60), ("F", 0)]
json.dump({"schemaVersion": 1, "subject": "made-up", "asOf": "2026-01-05", "findings": findings, "controls": controls,
           "categories": [{"name": i, "title": t, "phase": 1, "score": 0, "grade": "F", "weight": w / 100} for i, t, w in categories],
           "overall": {"score": 0, "grade": "F", "risk": "CRITICAL"},
           "scoring": {"grades": [{"grade": g, "from": f, "status": ""} for g, f in bands], "caps": {"CRITICAL": "D", "HIGH": "B"},
                       "risk": [{"level": "CRITICAL", "open": "CRITICAL", "below": None}, {"level": "LOW", "open": "", "below": None}], "cadence": {"F": 14}},
           "gates": [{"name": "launch", "title": "Launch", "passed": False,
                      "criteria": [{"title": c["kind"] + " " + c["subject"], "state": "UNKNOWN", "evidence": "", "remedy": "", "rule": c} for c in criteria]}],
           "plan": {"capacityHours": 40, "start": "2026-01-05"}, "nextAudit": "2026-01-19"}, sys.stdout)
PYTHON
}

best() {
    least=
    for run in $(seq "$runs"); do
        before=$(date +%s%N)
        "$home/tenet" plan "$@" > "$work/out.txt" || true
        took=$((($(date +%s%N) - before) / 1000000))
        if [ -z "$least" ] || [ "$took" -lt "$least" ]; then least=$took; fi
    done
    echo "$least"
}

"$home/tenet" --version > "$work/out.txt"
echo "| Remediations | Plan of all | Cheapest way to grade B | Cheapest way through a gate |"
echo "| ---: | ---: | ---: | ---: |"
for size in 60 500; do
    make_report "$size"
    report="$work/report-$size.json"
    all=$(best "$report")
    grade=$(best "$report" --target grade=B)
    sed -n 3,4p "$work/out.txt" >&2
    gate=$(best "$report" --gate launch)
    echo "| $size | $all ms | $grade ms | $gate ms |"
    sed -n 3,4p "$work/out.txt" >&2
done
