package dev.tenet.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores, grade and risk.
 *
 * @param categories in the order of the report
 * @param overall weighted mean of the category scores, 0 to 100; null when no category has one
 * @param grade in force, after the cap
 * @param uncapped the grade that the score alone would give
 * @param cap why the grade is lower than the score's; empty when it is not
 * @param status what the grade means
 * @param risk level
 * @param riskReason why that level
 */
public record ScoreCard(
        List<CategoryScore> categories,
        @Nullable Double overall,
        String grade,
        String uncapped,
        String cap,
        String status,
        String risk,
        String riskReason) {
    public ScoreCard {
        categories = List.copyOf(categories);
    }
}
