package dev.tenet.report;

import java.time.LocalDate;

/**
 * A baseline, and what became of it.
 *
 * @param path of its file, as it was named
 * @param date on which it was taken
 * @param size findings in it
 * @param stale findings in it that are there no longer
 */
public record BaselineUse(String path, LocalDate date, int size, int stale) {}
