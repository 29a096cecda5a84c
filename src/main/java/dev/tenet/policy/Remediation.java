package dev.tenet.policy;

import java.util.List;
import java.util.Objects;

/**
 * What has to be done so that a control passes.
 *
 * @param key groups the controls that one change repairs; the control's id when it stands alone
 * @param title the change in a few words
 * @param fix what to do
 * @param hours expected effort in hours, with one place of each policy
 * @param low least effort in hours
 * @param high most effort in hours
 * @param after ids of controls that must pass first
 * @param skill what the person needs to know: {@code python}, {@code operations}
 * @param changes what it changes, by names that other remediations use too: {@code order-adapter}
 * @param breaks ids of controls that may fail once it is done
 */
public record Remediation(
        String key, String title, String fix, double hours, double low, double high, List<String> after, String skill, List<String> changes,
        List<String> breaks) {
    /** A remediation that says nothing of others. */
    public Remediation(String key, String title, String fix, double hours, double low, double high, List<String> after, String skill) {
        this(key, title, fix, hours, low, high, after, skill, List.of(), List.of());
    }

    public Remediation {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(skill, "skill");
        after = List.copyOf(after);
        changes = List.copyOf(changes);
        breaks = List.copyOf(breaks);
        if (!(low > 0 && low <= hours && hours <= high)) {
            throw new IllegalArgumentException("effort of %s: %s h is not within %s to %s h".formatted(key, hours, low, high));
        }
    }
}
