package dev.tenet.report;

import org.jspecify.annotations.Nullable;

/**
 * The score of a category.
 *
 * @param id of the category
 * @param title for people
 * @param phase of the audit
 * @param weight in the overall score, as configured
 * @param score 0 to 100, or null when no control was applicable
 * @param grade of the score; {@code N/A} without one
 * @param status what the grade means
 * @param passed controls passed
 * @param failed controls failed, or not judged to the end: what was not judged has not passed
 * @param notApplicable controls that did not apply
 * @param reason why there is no score; empty otherwise
 */
public record CategoryScore(
        String id,
        String title,
        int phase,
        double weight,
        @Nullable Double score,
        String grade,
        String status,
        int passed,
        int failed,
        int notApplicable,
        String reason) {}
