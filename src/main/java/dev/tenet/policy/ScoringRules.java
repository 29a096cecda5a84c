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
     * @param subject a category id, {@code overall}, a severity, a control id, the name of an attestation
     * @param bound score or share in percent that must be exceeded, or number of open findings allowed; NaN when the kind has none
     * @param title for people
     */
    public record CriterionRule(Kind kind, String subject, double bound, String title) {
        /** What a criterion looks at. */
        public enum Kind {
            SCORE,
            OPEN_FINDINGS,
            COVERAGE,
            CONTROL,
            ATTESTATION
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
