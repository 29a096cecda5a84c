package dev.tenet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which packs judge a tree, exactly: {@code tenet.lock}. It pins and brings nothing: where packs come from is said by who audits.
 *
 * @param scoring SHA-256 of the rules of scoring
 * @param packs by id
 */
public record PackLock(String scoring, Map<String, Pin> packs) {
    /** The name of the file, beside {@code tenet.yaml}. */
    public static final String FILE = "tenet.lock";

    private static final int FORM = 1;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public PackLock {
        packs = java.util.Collections.unmodifiableMap(new TreeMap<>(packs));
    }

    /**
     * One pack.
     *
     * @param version that it says of itself
     * @param provenance where it was when it was pinned, and what it held
     * @param line of the lock, from 1; 0 when it was not read from one
     */
    public record Pin(String version, Provenance provenance, int line) {
        /** The same content: versions are words, and places do not matter. */
        boolean holds(Pin other) {
            return provenance.sha256().equals(other.provenance().sha256());
        }
    }

    /**
     * One thing that is not as it is pinned.
     *
     * @param id of the pack; empty for the rules of scoring
     * @param expected what is pinned; null when nothing is
     * @param actual what is there; null when nothing is
     */
    public record Difference(String id, @Nullable Pin expected, @Nullable Pin actual) {}

    /** Pins what {@code library} holds. */
    public static PackLock of(Library library) {
        Map<String, Pin> packs = new TreeMap<>();
        library.packs().forEach(pack -> packs.put(pack.id(), new Pin(pack.version(), pack.provenance(), 0)));
        return new PackLock(library.scoringSha256(), packs);
    }

    /** Throws {@link PolicyException} with the place of the first mistake. */
    public static PackLock read(String path, String text) {
        YamlNode yaml = YamlNode.read(path, text).orElseThrow(() -> new PolicyException(path, 1, 1, "the lock is empty", "Write it again: tenet policy lock"));
        yaml.allow("lock", "scoring", "packs");
        YamlNode form = yaml.required("lock");
        if (form.number() != FORM) {
            throw form.error("this lock has form %s; this Tenet knows form %d".formatted(form.text(), FORM), "Write it again: tenet policy lock");
        }
        Map<String, Pin> packs = new TreeMap<>();
        YamlNode pinned = yaml.required("packs");
        pinned.entries().forEach((id, pin) -> {
            pin.allow("version", "source", "artifact", "sha256");
            Provenance provenance = new Provenance(pin.required("source").oneOf(Provenance.Kind.class), pin.get("artifact").map(YamlNode::text).orElse(""), sha256(pin.required("sha256")));
            packs.put(id, new Pin(pin.required("version").text(), provenance, pinned.key(id).line()));
        });
        return new PackLock(sha256(yaml.required("scoring")), packs);
    }

    private static String sha256(YamlNode node) {
        if (!SHA256.matcher(node.text()).matches()) {
            throw node.error("this is not a SHA-256 of 64 hexadecimal digits", "Write the lock again: tenet policy lock");
        }
        return node.text();
    }

    /** The text of the file: a line a pack, so that changes of two people merge. */
    public String text() {
        StringBuilder text = new StringBuilder("""
                # The packs that judge this tree: an audit by others stops. Written by: tenet policy lock
                lock: %d
                scoring: %s
                packs:
                """.formatted(FORM, scoring));
        packs.forEach((id, pin) -> text.append("  ").append(quoted(id)).append(": { version: ").append(quoted(pin.version()))
                .append(", source: ").append(pin.provenance().kind().word())
                .append(pin.provenance().artifact().isEmpty() ? "" : ", artifact: " + quoted(pin.provenance().artifact()))
                .append(", sha256: ").append(pin.provenance().sha256()).append(" }\n"));
        return text.toString();
    }

    /** What {@code here} has otherwise, the rules of scoring first, then packs in the order of their ids. */
    public List<Difference> differences(PackLock here) {
        List<Difference> differences = new ArrayList<>();
        if (!scoring.equals(here.scoring())) {
            differences.add(new Difference("", scoringPin(), here.scoringPin()));
        }
        TreeSet<String> ids = new TreeSet<>(packs.keySet());
        ids.addAll(here.packs().keySet());
        for (String id : ids) {
            Pin expected = packs.get(id);
            Pin actual = here.packs().get(id);
            if (expected == null || actual == null || !expected.holds(actual)) {
                differences.add(new Difference(id, expected, actual));
            }
        }
        return differences;
    }

    private Pin scoringPin() {
        return new Pin("", new Provenance(Provenance.Kind.INSTALLED, "", scoring), 0);
    }

    /** Plain where YAML takes it as it stands. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9-]*|[0-9]+\\.[0-9]+\\.[0-9]+") ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
