package dev.tenet.report;

import org.jspecify.annotations.Nullable;

/**
 * How a finding is known again, and what was decided of it.
 *
 * @param symbol the function, class or configuration key in which it stands; empty when it is in none
 * @param content hash of its line without white space, hexadecimal; empty when it is about no line
 * @param known whether the baseline has it, or no line of it has changed: only others are new
 * @param acceptance the waiver's; null without one
 */
public record Standing(String symbol, String content, boolean known, @Nullable Acceptance acceptance) {
    public static final Standing UNKNOWN = new Standing("", "", false, null);
}
