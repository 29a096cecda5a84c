package dev.tenet.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the audit would say.
 *
 * @param overall score; null when there is none
 * @param grade overall
 * @param risk level
 * @param unmetCriteria how many criteria of the first gate are not met
 */
public record Outlook(@Nullable Double overall, String grade, String risk, int unmetCriteria) {
    public Outlook {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(risk, "risk");
    }
}
