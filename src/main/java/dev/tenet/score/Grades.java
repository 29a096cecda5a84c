package dev.tenet.score;

import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.Band;
import java.util.List;

/** The grades that scoring rules give. */
final class Grades {
    private final List<Band> bands;
    private final ScoringRules rules;

    Grades(ScoringRules rules) {
        if (rules.bands().isEmpty()) {
            throw new IllegalArgumentException("the scoring rules have no grades");
        }
        this.bands = rules.bands();
        this.rules = rules;
    }

    /**
     * A grade under a cap.
     *
     * @param band in force
     * @param reason why it is worse than the score's; empty when it is not
     */
    record Cap(Band band, String reason) {}

    /** The first band that the score reaches; the last one for a score below all. */
    Band of(double score) {
        return bands.stream().filter(b -> score >= b.from()).findFirst().orElse(bands.get(bands.size() - 1));
    }

    /** A worse finding caps at least as hard as a lesser one, whether or not it has a cap of its own. */
    Cap cap(Band uncapped, OpenFindings open) {
        var lowest = new Cap(uncapped, "");
        for (Severity severity : Severity.values()) {
            String grade = rules.caps().get(severity);
            int count = open.countingAtLeast(severity);
            if (grade != null && count > 0 && position(grade) > position(lowest.band().grade())) {
                lowest = new Cap(
                        bands.get(position(grade)),
                        "%s open, which caps the grade at %s".formatted(worst(open, severity, count), grade));
            }
        }
        return lowest;
    }

    private static String worst(OpenFindings open, Severity severity, int count) {
        return open.counting(severity) == count
                ? Words.findingsAre(count, severity)
                : "%s of %s severity or worse %s"
                        .formatted(Words.of(count, "finding"), Words.name(severity), count == 1 ? "is" : "are");
    }

    private int position(String grade) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).grade().equals(grade)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the scoring rules cap at %s, which is not one of their grades".formatted(grade));
    }
}
