package dev.tenet.policy;

import java.util.List;
import java.util.Objects;

/**
 * A file of rules.
 *
 * @param owner id of the policy it belongs to, or {@code <pack>/concepts}
 * @param pack id of its pack
 * @param path as a person would open it
 * @param text DRL
 * @param tables what lies beside it, for its rules to match
 * @param sha256 of the text as a file, with line feeds as line ends: 64 hexadecimal digits
 */
public record RuleFile(String owner, String pack, String path, String text, List<Table> tables, String sha256) {
    public RuleFile {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        tables = List.copyOf(tables);
    }

    /** A text that was read from no file of a pack. */
    public RuleFile(String owner, String pack, String path, String text, List<Table> tables) {
        this(owner, pack, path, text, tables, PackContent.sha256OfText(text));
    }

    /** A file without tables. */
    public RuleFile(String owner, String pack, String path, String text) {
        this(owner, pack, path, text, List.of());
    }

    /** Whether it deduces concepts instead of reporting faults. */
    public boolean isConcepts() {
        return owner.endsWith("/concepts");
    }
}
