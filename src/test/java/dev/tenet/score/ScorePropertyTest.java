package dev.tenet.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.Waiver;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.SampleResults;
import dev.tenet.report.SampleRules;
import dev.tenet.report.ScoreCard;
import dev.tenet.waiver.Waiving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every score, tried on many results that a seeded generator makes up. */
class ScorePropertyTest {
    private static final int TRIES = 300;
    private static final ScoringRules RULES = SampleRules.rules();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** Controls, what became of their policies, and what these found. */
    private record Trial(List<Control> controls, List<PolicyResult> policies, List<ReportedFinding> findings) {
        private Verdict verdict(List<ReportedFinding> left) {
            List<ControlResult> results = Controls.of(controls, policies(left), left);
            ScoreCard card = Scoring.score(results, left, RULES);
            return new Verdict(card, Gates.judge(card, results, OpenFindings.of(left), SampleMeasures.of(0.9, "coverage.xml"), RULES));
        }

        /** A policy whose findings are gone has passed. */
        private List<PolicyResult> policies(List<ReportedFinding> left) {
            Set<String> found = left.stream().map(ReportedFinding::policy).collect(Collectors.toSet());
            return policies.stream()
                    .map(p -> p.outcome() == Outcome.FAILED && !found.contains(p.policy())
                            ? new PolicyResult(p.policy(), p.control(), Outcome.PASSED, p.subject(), Math.max(1, p.looked()), 0, "")
                            : p)
                    .toList();
        }
    }

    private record Verdict(ScoreCard card, List<Gate> gates) {}

    @Test
    void fixing_a_finding_lowers_no_score_no_grade_and_opens_no_criterion() {
        forAll((trial, random) -> {
            if (trial.findings().isEmpty()) {
                return;
            }
            Verdict before = trial.verdict(trial.findings());
            List<ReportedFinding> left = new ArrayList<>(trial.findings());
            left.remove(random.nextInt(left.size()));
            Verdict after = trial.verdict(left);

            assertThat(overall(after)).isGreaterThanOrEqualTo(overall(before));
            assertThat(after.card().grade()).isLessThanOrEqualTo(before.card().grade());
            assertThat(after.gates().get(0).unmet().size()).isLessThanOrEqualTo(before.gates().get(0).unmet().size());
            for (int i = 0; i < before.card().categories().size(); i++) {
                Double then = before.card().categories().get(i).score();
                Double now = after.card().categories().get(i).score();
                assertThat(now == null ? -1 : now).isGreaterThanOrEqualTo(then == null ? -1 : then);
            }
        });
    }

    @Test
    void waiving_lowers_no_score_and_when_the_waiver_ends_everything_is_as_it_was() {
        forAll((trial, random) -> {
            if (trial.findings().isEmpty()) {
                return;
            }
            String subject = trial.findings().get(random.nextInt(trial.findings().size())).control();
            Set<String> ids = trial.controls().stream().map(Control::id).collect(Collectors.toSet());
            Waiver waiver = new Waiver(Location.of("waivers.yaml", 2, 5), subject, Waiver.Scope.EVERYTHING, "r", "o", "2026-02-01", "", false,
                    Waiver.State.ACTIVE, 0, "");
            Waiving.Known known = new Waiving.Known(ids, ids);
            List<ReportedFinding> during = Waiving.apply(trial.findings(), List.of(waiver), known, DAY).findings();
            List<ReportedFinding> afterwards = Waiving.apply(trial.findings(), List.of(waiver), known, LocalDate.of(2026, 2, 2)).findings();

            assertThat(during).hasSameSizeAs(trial.findings()).anyMatch(finding -> !finding.open());
            assertThat(overall(trial.verdict(during))).isGreaterThanOrEqualTo(overall(trial.verdict(trial.findings())));
            assertThat(afterwards).isEqualTo(trial.findings());
            assertThat(trial.verdict(afterwards)).isEqualTo(trial.verdict(trial.findings()));
        });
    }

    @Test
    void the_same_results_in_any_order_give_the_same_scores() {
        forAll((trial, random) -> {
            List<ReportedFinding> shuffled = new ArrayList<>(trial.findings());
            Collections.shuffle(shuffled, random);
            List<PolicyResult> policies = new ArrayList<>(trial.policies());
            Collections.shuffle(policies, random);

            assertThat(new Trial(trial.controls(), policies, shuffled).verdict(shuffled).card()).isEqualTo(trial.verdict(trial.findings()).card());
        });
    }

    private static double overall(Verdict verdict) {
        Double overall = verdict.card().overall();
        return overall == null ? -1 : overall;
    }

    private static void forAll(BiConsumer<Trial, Random> property) {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            property.accept(trial(random), random);
        }
    }

    private static Trial trial(Random random) {
        List<Control> controls = new ArrayList<>();
        List<PolicyResult> policies = new ArrayList<>();
        List<ReportedFinding> findings = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String category = SampleRules.CATEGORIES.get(random.nextInt(SampleRules.CATEGORIES.size())).id();
            Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
            Control control = SampleResults.control("C-%02d".formatted(i), category, severity, "Control", 1 + random.nextInt(3));
            controls.add(control);
            for (int p = random.nextInt(3); p > 0; p--) {
                String policy = "p/%d-%d".formatted(i, p);
                int found = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
                int looked = random.nextInt(3);
                Outcome outcome = found > 0 ? Outcome.FAILED : looked > 0 ? Outcome.PASSED : Outcome.NOT_APPLICABLE;
                policies.add(new PolicyResult(policy, control.id(), outcome, "Call", looked, found, ""));
                for (int f = 0; f < found; f++) {
                    findings.add(SampleResults.finding(control, policy, severity, Location.of("a.py", 1 + random.nextInt(90), 1), "wrong", ReportedFinding.OPEN));
                }
            }
        }
        return new Trial(controls, policies, findings);
    }
}
