package dev.tenet.report;

import dev.tenet.finding.Outcome;
import dev.tenet.policy.Presence;
import java.util.List;

/**
 * How far the controls of a category are there. Who is wired is declared, who is effective is both.
 *
 * @param applicable how many passed or failed
 * @param declared how many of them are at least declared
 * @param wired how many are at least wired
 * @param effective how many hold everywhere
 */
public record Reach(int applicable, int declared, int wired, int effective) {
    /** Of the controls of a category. */
    public static Reach of(List<ControlResult> controls, String category) {
        List<Presence> there = controls.stream()
                .filter(control -> control.control().category().equals(category))
                .filter(control -> control.outcome() == Outcome.PASSED || control.outcome() == Outcome.FAILED)
                .map(ControlResult::presence)
                .toList();
        return new Reach(there.size(), atLeast(Presence.DECLARED, there), atLeast(Presence.WIRED, there), atLeast(Presence.EFFECTIVE, there));
    }

    /** {@code declared 7 of 11, effective 3 of 11}; empty when what failed is not there at all. */
    public String words() {
        if (declared == effective) {
            return "";
        }
        String between = wired == effective ? "" : "wired %d of %d, ".formatted(wired, applicable);
        return "declared %d of %d, %seffective %d of %d".formatted(declared, applicable, between, effective, applicable);
    }

    private static int atLeast(Presence least, List<Presence> there) {
        return (int) there.stream().filter(presence -> presence.compareTo(least) >= 0).count();
    }
}
