package dev.tenet.report;

import java.util.List;

/**
 * What repairs and waivers would change.
 *
 * @param done what was asked for, in words
 * @param before scores now
 * @param after scores then
 * @param gatesBefore verdicts now
 * @param gatesAfter verdicts then
 * @param hours of the remediations that are touched, expected
 * @param low least
 * @param high most
 * @param notes what to know: what comes first, what may break
 */
public record Change(
        List<String> done, ScoreCard before, ScoreCard after, List<Gate> gatesBefore, List<Gate> gatesAfter, double hours, double low, double high,
        List<String> notes) {
    public Change {
        done = List.copyOf(done);
        gatesBefore = List.copyOf(gatesBefore);
        gatesAfter = List.copyOf(gatesAfter);
        notes = List.copyOf(notes);
    }
}
