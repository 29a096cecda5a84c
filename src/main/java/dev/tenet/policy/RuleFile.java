package dev.tenet.policy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file of rules. Two are equal when they would do the same in the same place. */
public final class RuleFile {
    private final String owner;
    private final String pack;
    private final String path;
    private final Supplier<String> content;
    private final List<Table> tables;
    private final String sha256;
    private @Nullable String text;

    /** A file of a pack, whose text is read when somebody asks; {@code sha256} is that of the text with line feeds as line ends. */
    RuleFile(String owner, String pack, String path, Supplier<String> content, List<Table> tables, String sha256) {
        this.owner = Objects.requireNonNull(owner, "owner");
        this.pack = Objects.requireNonNull(pack, "pack");
        this.path = Objects.requireNonNull(path, "path");
        this.content = content;
        this.tables = List.copyOf(tables);
        this.sha256 = sha256;
    }

    /** A text that was read from no file of a pack. */
    public RuleFile(String owner, String pack, String path, String text, List<Table> tables) {
        this(owner, pack, path, () -> text, tables, PackContent.sha256OfText(text));
    }

    /** A file without tables. */
    public RuleFile(String owner, String pack, String path, String text) {
        this(owner, pack, path, text, List.of());
    }

    /** Id of the policy it belongs to, or {@code <pack>/concepts}. */
    public String owner() {
        return owner;
    }

    /** Id of its pack. */
    public String pack() {
        return pack;
    }

    /** As a person would open it. */
    public String path() {
        return path;
    }

    /** DRL; throws {@link PolicyException} when the file cannot be read or is not UTF-8. */
    public synchronized String text() {
        if (text == null) {
            text = content.get();
        }
        return text;
    }

    /** What lies beside it, for its rules to match. */
    public List<Table> tables() {
        return tables;
    }

    /** Of the text as a file, with line feeds as line ends: 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Whether it deduces concepts instead of reporting faults. */
    public boolean isConcepts() {
        return owner.endsWith("/concepts");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleFile file && owner.equals(file.owner) && pack.equals(file.pack) && path.equals(file.path)
                && sha256.equals(file.sha256) && tables.equals(file.tables);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, path, sha256);
    }

    @Override
    public String toString() {
        return "RuleFile[" + path + ", " + sha256 + "]";
    }
}
