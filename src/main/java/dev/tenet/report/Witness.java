package dev.tenet.report;

import dev.tenet.fact.Location;
import java.util.Objects;

/**
 * Another tool that saw what a finding says.
 *
 * @param tool its name: {@code bandit}
 * @param rule its own name of the fault: {@code B608}; empty where a figure says it
 * @param severity in its words turned into ours; empty when it has none
 * @param message what it said
 * @param location in its report
 * @param suppressed whether somebody settled it in that tool; it is open here all the same
 * @param why it is settled there; empty when it is not, or nobody says
 */
public record Witness(String tool, String rule, String severity, String message, Location location, boolean suppressed, String why) {
    public Witness {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(location, "location");
    }

    /** The tool and its rule: {@code bandit B608}. */
    public String name() {
        return rule.isEmpty() ? tool : tool + " " + rule;
    }

    /** Name, and what became of it there. */
    public String words() {
        return !suppressed ? name() : name() + (why.isEmpty() ? " (settled there)" : " (settled there: " + why + ")");
    }
}
