package dev.tenet.report;

import java.time.LocalDate;

/**
 * What happens on the day after waivers end, if nothing else changes.
 *
 * @param day the first on which they no longer hold
 * @param waivers how many end
 * @param findings how many are open again
 * @param overall score then; NaN when there is none
 * @param grade then
 * @param gatePassed whether the first gate passes then
 * @param turnsRed whether it passed until then
 */
public record Lapse(LocalDate day, int waivers, int findings, double overall, String grade, boolean gatePassed, boolean turnsRed) {}
