package dev.tenet.policy;

import dev.tenet.finding.Severity;
import java.util.List;
import java.util.Map;

/**
 * How results become scores, grades, a risk level and verdicts: {@code policies/scoring.yaml}, with what {@code tenet.yaml} overrides.
 *
 * @param categories in the order of the report
 * @param bands from best to worst
 * @param caps the best grade that is possible while a finding of the severity is open
 * @param risks from highest to lowest; the first whose conditions hold is the risk level
 * @param gates in the order of the report
 * @param cadence days until the next audit, by grade
 */
public record ScoringRules(
        List<Category> categories,
        List<Band> bands,
        Map<Severity, String> caps,
        List<Risk> risks,
        List<GateRule> gates,
        Map<String, Integer> cadence) {
    /**
     * A part of the assessment.
     *
     * @param id as packs name it
     * @param title for people
     * @param phase of the audit, from 1
     * @param weight share in the overall score
     */
    public record Category(String id, String title, int phase, double weight) {}

    /**
     * A grade.
     *
     * @param grade as printed
     * @param from least score, 0 to 100
     * @param status what the grade means, in a word or two
     */
    public record Band(String grade, double from, String status) {}

    /**
     * A risk level.
     *
     * @param level as printed
     * @param severity an open finding of at least this severity puts the tree here; null for none
     * @param below an overall score below this puts the tree here; NaN for none
     */
    public record Risk(String level, @org.jspecify.annotations.Nullable Severity severity, double below) {}

    /**
     * A gate.
     *
     * @param id as {@code --fail-on gate=} names it
     * @param title for people
     * @param criteria all must be met
     */
    public record GateRule(String id, String title, List<CriterionRule> criteria) {
        public GateRule {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion of a gate.
     *
     * @param kind what is looked at
     * @param subject a category id, {@code overall}, a severity, {@code lines} or {@code branches}, a control id, a policy id, the name of an attestation or a metric
     * @param comparison how what is seen must compare with the bound
     * @param bound score, share in percent, number of open findings, or figure of a metric; NaN when the kind has none
     * @param unit of a metric's bound: {@code percent}, {@code hours}; empty when it has none, and for other kinds
     * @param title for people
     */
    public record CriterionRule(Kind kind, String subject, Comparison comparison, double bound, String unit, String title) {
        /** What a criterion looks at. */
        public enum Kind {
            SCORE,
            OPEN_FINDINGS,
            COVERAGE,
            CONTROL,
            POLICY,
            ATTESTATION,
            METRIC
        }

        /** A criterion that compares as its kind usually does: findings are at most so many, everything else is above its bound. */
        public CriterionRule(Kind kind, String subject, double bound, String title) {
            this(kind, subject, kind == Kind.OPEN_FINDINGS ? Comparison.AT_MOST : Comparison.ABOVE, bound, "", title);
        }
    }

    /** How a figure must compare with its bound. */
    public enum Comparison {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST;

        public boolean holds(double value, double bound) {
            return switch (this) {
                case ABOVE -> value > bound;
                case AT_LEAST -> value >= bound;
                case BELOW -> value < bound;
                case AT_MOST -> value <= bound;
            };
        }

        /** Whether larger figures are better. */
        public boolean upwards() {
            return this == ABOVE || this == AT_LEAST;
        }

        /** As files and sentences spell it: {@code at-most}, with a blank for a hyphen in sentences. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public ScoringRules {
        categories = List.copyOf(categories);
        bands = List.copyOf(bands);
        caps = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(caps));
        risks = List.copyOf(risks);
        gates = List.copyOf(gates);
        cadence = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(cadence));
    }
}
