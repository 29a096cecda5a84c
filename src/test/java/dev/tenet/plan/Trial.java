package dev.tenet.plan;

import dev.tenet.fact.Location;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.SampleReport;
import dev.tenet.report.SampleResults;
import dev.tenet.report.SampleRules;
import dev.tenet.score.SampleMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up results of an audit, to be planned. */
record Trial(List<ControlResult> controls, List<ReportedFinding> findings, double capacity, Forecast forecast) {
    static final ScoringRules RULES = SampleRules.rules();

    Plan plan() {
        return Planner.plan(controls, findings, RULES, capacity, forecast);
    }

    static Trial of(List<ControlResult> controls, List<ReportedFinding> findings, double capacity) {
        var measures = SampleMeasures.of(0.7, "coverage.xml");
        return new Trial(controls, findings, capacity, SampleReport.forecast(controls, findings, measures, RULES));
    }

    /** Keys group controls with neighbouring numbers and edges point to lower keys only, so that there is no cycle. */
    static Trial generate(Random random, int most) {
        var controls = new ArrayList<ControlResult>();
        var findings = new ArrayList<ReportedFinding>();
        int size = random.nextInt(most);
        int key = 0;
        int firstOfKey = 0;
        for (int i = 0; i < size; i++) {
            if (random.nextInt(3) > 0) {
                key++;
                firstOfKey = i;
            }
            var after = new ArrayList<String>();
            for (int edges = random.nextInt(3); edges > 0 && firstOfKey > 0; edges--) {
                after.add("C%02d".formatted(random.nextInt(firstOfKey)));
            }
            double hours = (1 + random.nextInt(4000)) / 100.0 + random.nextInt(2) / 3.0;
            Severity severity = Severity.values()[random.nextInt(4)];
            String category = RULES.categories().get(random.nextInt(6)).id();
            Control control = SampleResults.control(
                    "C%02d".formatted(i), category, severity, "Control " + i, 1 + random.nextInt(3),
                    SampleResults.remediation("key-" + (key * 37 % 101), "Repair " + i, hours, after.toArray(String[]::new)));
            Outcome outcome = Outcome.values()[random.nextInt(3) == 0 ? random.nextInt(4) : 1];
            boolean failed = outcome == Outcome.FAILED;
            for (int n = failed ? 1 + random.nextInt(3) : 0; n > 0; n--) {
                findings.add(SampleResults.open(control, severity, Location.of("f%d.py".formatted(random.nextInt(9)), n, 1)));
            }
            controls.add(new ControlResult(control, outcome, failed ? severity : null, List.of(), failed ? 1 : 0, ""));
        }
        return of(controls, findings, (101 + random.nextInt(3000)) / 100.0);
    }
}
