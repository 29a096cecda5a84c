package dev.tenet.report;

import dev.tenet.fact.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about findings beside the scoring rules.
 *
 * @param waivers in the order of their places
 * @param lapses what happens when they end, the next first
 * @param baseline what was known before; null without one
 * @param since the revision whose changes count as new; empty without one
 * @param newOnly whether the gates look at new findings alone
 */
public record Decisions(List<Waiver> waivers, List<Lapse> lapses, @Nullable BaselineUse baseline, String since, boolean newOnly) {
    public static final Decisions NONE = new Decisions(List.of(), List.of(), null, "", false);

    public Decisions {
        waivers = List.copyOf(waivers);
        lapses = List.copyOf(lapses);
    }

    /** Whether some findings may be known already. */
    public boolean comparing() {
        return baseline != null || !since.isEmpty();
    }
}
