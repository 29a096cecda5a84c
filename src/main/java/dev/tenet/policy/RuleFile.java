package dev.tenet.policy;

import java.util.Objects;

/**
 * A file of rules.
 *
 * @param owner id of the policy it belongs to, or {@code <pack>/concepts}
 * @param pack id of its pack
 * @param path as a person would open it
 * @param text DRL
 */
public record RuleFile(String owner, String pack, String path, String text) {
    public RuleFile {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
    }

    /** Whether it deduces concepts instead of reporting faults. */
    public boolean isConcepts() {
        return owner.endsWith("/concepts");
    }
}
