package dev.tenet.score;

import dev.tenet.fact.Attestation;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Metric;
import dev.tenet.order.By;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.Gate.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * Judges criteria that ask for what was measured or attested.
 *
 * @param measures all there are
 */
record MeasureCriteria(Measures measures) {
    Criterion coverage(CriterionRule rule) {
        Coverage total = measures.coverage();
        if (total == null) {
            return Gates.unknown(
                    rule,
                    "no coverage report was found",
                    "run the tests with coverage and keep the report where the audit sees it");
        }
        boolean branches = rule.subject().equals("branches");
        double share = branches ? total.branches() : total.lines();
        String source = total.location().path().isEmpty() ? "" : " (" + total.location().path() + ")";
        if (Double.isNaN(share)) {
            return Gates.unknown(
                    rule,
                    "coverage of %s is not in the report%s".formatted(rule.subject(), source),
                    "measure %s when the tests run".formatted(rule.subject()));
        }
        double percent = Scoring.rounded(100 * share);
        String evidence = "%s %% of %s are covered%s".formatted(Words.number(percent), rule.subject(), source);
        if (rule.comparison().holds(percent, rule.bound())) {
            return Gates.met(rule, evidence);
        }
        double lacking = Scoring.rounded(rule.bound() - percent);
        String more = rule.comparison().holds(rule.bound(), rule.bound()) ? "cover another %s %% of %s" : "cover more than another %s %% of %s";
        return Gates.notMet(
                rule,
                evidence,
                rule.comparison().holds(100, rule.bound())
                        ? more.formatted(Words.number(lacking), rule.subject())
                        : "no coverage exceeds 100 %: lower the bound in the scoring rules");
    }

    /** Nobody has said that it is not so: what is not attested is unknown. */
    Criterion attestation(CriterionRule rule) {
        String day = measures.asOf().toString();
        List<Attestation> given = measures.attestations().stream()
                .filter(a -> a.what().equals(rule.subject()))
                .sorted(By.key(Attestation::expires).reversed().thenComparing(Attestation::location))
                .toList();
        Optional<Attestation> valid = given.stream().filter(a -> a.holdsOn(day)).findFirst();
        if (valid.isPresent()) {
            Attestation a = valid.get();
            return Gates.met(rule, "%s attested it on %s, until %s (%s)".formatted(a.who(), a.date(), a.expires(), a.evidence()));
        }
        if (given.isEmpty()) {
            return Gates.unknown(rule, "nobody attests " + rule.subject(), "once it is done, let a person attest it in attestations.yaml");
        }
        Attestation last = given.get(0);
        return last.date().compareTo(day) > 0
                ? Gates.unknown(
                        rule,
                        "%s attests it only from %s on (%s)".formatted(last.who(), last.date(), last.location()),
                        "audit on that day or later, or correct the date")
                : Gates.unknown(
                        rule,
                        "what %s attested on %s expired on %s (%s)".formatted(last.who(), last.date(), last.expires(), last.location()),
                        "look at it again, and let a person attest it anew");
    }

    /** Where several samples have the name, for several services, the worst decides. */
    Criterion metric(CriterionRule rule) {
        boolean upwards = rule.comparison().upwards();
        Optional<Sample> worst = measures.metrics().stream()
                .flatMap(metric -> Units.convert(metric.name(), metric.value(), rule.subject(), rule.unit())
                        .map(value -> new Sample(metric, value)).stream())
                .min(By.key((Sample s) -> upwards ? s.value() : -s.value())
                        .thenComparing(s -> s.metric().location()));
        if (worst.isEmpty()) {
            return Gates.unknown(
                    rule,
                    "no metric %s was found".formatted(rule.subject()),
                    "measure %s and let the audit see it in metrics.json, metrics.yaml or OpenMetrics text"
                            .formatted(String.join(" or ", Units.names(rule.subject(), rule.unit()))));
        }
        Sample seen = worst.get();
        String labels = seen.metric().labels().isEmpty() ? "" : "{" + seen.metric().labels() + "}";
        String unit = rule.unit().equals("percent") ? " %" : rule.unit().isEmpty() ? "" : " " + rule.unit();
        String evidence = "%s%s is %s%s (%s)"
                .formatted(rule.subject(), labels, Words.number(seen.value()), unit, seen.metric().location());
        return rule.comparison().holds(seen.value(), rule.bound())
                ? Gates.met(rule, evidence)
                : Gates.notMet(rule, evidence, "bring it to %s %s%s"
                        .formatted(rule.comparison().key().replace('-', ' '), Words.number(rule.bound()), unit));
    }

    private record Sample(Metric metric, double value) {}
}
