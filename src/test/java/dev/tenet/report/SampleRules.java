package dev.tenet.report;

import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.Band;
import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.CriterionRule.Kind;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.policy.ScoringRules.Risk;
import java.util.List;
import java.util.Map;

/** Scoring rules for tests, like those that ship. */
public final class SampleRules {
    private SampleRules() {}

    public static final List<Category> CATEGORIES = List.of(
            new Category("security", "Security", 1, 0.25),
            new Category("trading-safety", "Trading safety", 2, 0.25),
            new Category("code-quality", "Code quality", 3, 0.15),
            new Category("data-quality", "Data quality", 4, 0.10),
            new Category("reliability", "Reliability", 5, 0.15),
            new Category("architecture", "Architecture", 6, 0.10));

    public static final List<Band> BANDS = List.of(
            new Band("A", 90, "Excellent"),
            new Band("B", 80, "Good"),
            new Band("C", 70, "Needs work"),
            new Band("D", 60, "Poor"),
            new Band("F", 0, "Failing"));

    public static final List<Risk> RISKS = List.of(
            new Risk("CRITICAL", Severity.CRITICAL, Double.NaN),
            new Risk("HIGH", Severity.HIGH, 60),
            new Risk("MEDIUM", Severity.MEDIUM, 80),
            new Risk("LOW", null, Double.NaN));

    public static final GateRule LAUNCH = new GateRule(
            "before-production-launch",
            "Before production launch",
            List.of(
                    new CriterionRule(Kind.SCORE, "security", 80, "Security score above 80"),
                    new CriterionRule(Kind.SCORE, "trading-safety", 90, "Trading safety score above 90"),
                    new CriterionRule(Kind.SCORE, "code-quality", 85, "Code quality score above 85"),
                    new CriterionRule(Kind.COVERAGE, "lines", 80, "Line coverage above 80 %"),
                    new CriterionRule(Kind.OPEN_FINDINGS, "CRITICAL", 0, "No critical finding is open"),
                    new CriterionRule(Kind.OPEN_FINDINGS, "HIGH", 0, "No high finding is open"),
                    new CriterionRule(Kind.CONTROL, "DQ-04", Double.NaN, "Data quality is monitored"),
                    new CriterionRule(
                            Kind.ATTESTATION, "paper-trading", Double.NaN, "Four weeks of paper trading completed")));

    public static ScoringRules rules() {
        return rules(List.of(LAUNCH));
    }

    public static ScoringRules rules(List<GateRule> gates) {
        return new ScoringRules(
                CATEGORIES,
                BANDS,
                Map.of(Severity.CRITICAL, "D", Severity.HIGH, "B"),
                RISKS,
                gates,
                Map.of("A", 90, "B", 60, "C", 30, "D", 28, "F", 14, "N/A", 28));
    }
}
