package dev.tenet.score;

import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The risk level that scoring rules give. */
final class Risks {
    private Risks() {}

    /**
     * A level with its reason.
     *
     * @param name as printed
     * @param reason why this one
     */
    record Level(String name, String reason) {}

    /** The first level one of whose conditions holds. Where nothing was scored and nothing found, no level would be honest. */
    static Level of(@Nullable Double overall, OpenFindings open, ScoringRules rules) {
        if (overall == null && open.countingAtLeast(Severity.LOW) == 0) {
            return new Level(Scoring.NO_GRADE, "no control was applicable, so nothing is known");
        }
        for (ScoringRules.Risk risk : rules.risks()) {
            List<String> met = met(risk, overall, open);
            if (!met.isEmpty()) {
                return new Level(risk.level(), String.join("; ", met));
            }
            if (risk.severity() == null && Double.isNaN(risk.below())) {
                return new Level(risk.level(), otherwise(rules.risks(), overall));
            }
        }
        return new Level(Scoring.NO_GRADE, "no risk level of the scoring rules holds");
    }

    private static List<String> met(ScoringRules.Risk risk, @Nullable Double overall, OpenFindings open) {
        var met = new ArrayList<String>();
        Severity severity = risk.severity();
        if (severity != null) {
            for (Severity each : Severity.values()) {
                int count = open.counting(each);
                if (each.atLeast(severity) && count > 0) {
                    met.add(Words.findingsAre(count, each) + " open");
                }
            }
        }
        if (overall != null && overall < risk.below()) {
            met.add("the overall score %s is below %s".formatted(Words.number(overall), Words.number(risk.below())));
        }
        return met;
    }

    /** Why none of the conditions of the levels above held. */
    private static String otherwise(List<ScoringRules.Risk> risks, @Nullable Double overall) {
        var reasons = new ArrayList<String>();
        risks.stream()
                .map(ScoringRules.Risk::severity)
                .filter(s -> s != null)
                .max(Severity::compareTo)
                .ifPresent(s -> reasons.add("no finding of %s severity or worse is open".formatted(Words.name(s))));
        if (overall == null) {
            reasons.add("there is no overall score");
        } else {
            risks.stream()
                    .mapToDouble(ScoringRules.Risk::below)
                    .filter(below -> !Double.isNaN(below))
                    .max()
                    .ifPresent(below -> reasons.add("the overall score %s is not below %s"
                            .formatted(Words.number(overall), Words.number(below))));
        }
        return reasons.isEmpty() ? "the scoring rules name no other level" : String.join(" and ", reasons);
    }
}
