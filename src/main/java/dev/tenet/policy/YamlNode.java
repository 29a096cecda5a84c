package dev.tenet.policy;

import dev.tenet.policy.PolicyException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A value in one of our own YAML files, which knows its place, so that every mistake is reported where it was made. Scalars are read as text; who
 * asks says what they mean, so {@code on} and {@code 1:30} are never anything else.
 */
public final class YamlNode {
    private final String path;
    private final int lineOffset;
    private final YamlValue node;

    private YamlNode(String path, int lineOffset, YamlValue node) {
        this.path = path;
        this.lineOffset = lineOffset;
        this.node = node;
    }

    /** Reads a file; empty when there is nothing in it. Throws {@link PolicyException} when it is not YAML. */
    public static Optional<YamlNode> read(String path, String text) {
        return read(path, text, 0);
    }

    /** Reads a part of a file that starts {@code lineOffset} lines below its top. */
    static Optional<YamlNode> read(String path, String text, int lineOffset) {
        return YamlParser.parse(path, text, lineOffset).map(node -> new YamlNode(path, lineOffset, node));
    }

    /** Reads a pack's file, which costs nothing when it came so with the installation; {@code sha256} as {@link PackContent#sha256(String)} has it. */
    static Optional<YamlNode> kept(String path, Supplier<String> text, String sha256) {
        Optional<YamlValue> kept = KeptYaml.of(sha256);
        return (kept.isPresent() ? kept : YamlParser.parse(path, text.get(), 0)).map(node -> new YamlNode(path, 0, node));
    }

    /** The front matter of a page that came with the installation. */
    static Optional<YamlNode> keptPage(String path, String sha256) {
        return KeptYaml.of(sha256).map(node -> new YamlNode(path, 1, node));
    }

    public String path() {
        return path;
    }

    /** From 1. */
    public int line() {
        return node.line() + lineOffset;
    }

    /** From 1. */
    public int column() {
        return node.column();
    }

    /** An error at this value's place. */
    public PolicyException error(String message, String hint) {
        return new PolicyException(List.of(new Problem(path, line(), column(), message, hint)));
    }

    public boolean isMap() {
        return node.kind() == YamlValue.Kind.MAP;
    }

    public boolean isList() {
        return node.kind() == YamlValue.Kind.LIST;
    }

    /** The entries in the order of the file; throws when this is not a map. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        int value = 1;
        for (YamlNode key : keys()) {
            entries.put(key.text(), new YamlNode(path, lineOffset, node.items().get(value)));
            value += 2;
        }
        return entries;
    }

    /** Throws at the first key that is not one of {@code known}, or that is there twice. */
    public void allow(String... known) {
        for (YamlNode key : keys()) {
            if (!Arrays.asList(known).contains(key.text())) {
                throw key.error("\"" + key.text() + "\" is not known here",
                        Nearest.hint(key.text(), Arrays.asList(known), "Known are: " + String.join(", ", known) + "."));
            }
        }
    }

    public Optional<YamlNode> get(String key) {
        requireMap();
        for (int i = 0; i < node.items().size(); i += 2) {
            if (node.items().get(i).text().equals(key)) {
                return Optional.of(new YamlNode(path, lineOffset, node.items().get(i + 1))).filter(value -> !value.isNull());
            }
        }
        return Optional.empty();
    }

    /** The key itself, for an error that is about it; this value when it has no such key. */
    public YamlNode key(String key) {
        if (isMap()) {
            for (int i = 0; i < node.items().size(); i += 2) {
                if (node.items().get(i).text().equals(key)) {
                    return new YamlNode(path, lineOffset, node.items().get(i));
                }
            }
        }
        return this;
    }

    /** The value of {@code key}; throws when it is missing. */
    public YamlNode required(String key) {
        return get(key).orElseThrow(() -> error("\"" + key + "\" is missing", "Add a line: " + key + ": ..."));
    }

    /** The elements; a single value counts as a list of one. */
    public List<YamlNode> items() {
        if (!isList()) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        node.items().forEach(item -> items.add(new YamlNode(path, lineOffset, item)));
        return items;
    }

    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The scalar as written, without quotes; throws when this is a map or a list. */
    public String text() {
        if (!isScalar()) {
            throw error("a single value is expected here", "");
        }
        return node.text();
    }

    public double number() {
        try {
            return Double.parseDouble(text().replace("_", ""));
        } catch (NumberFormatException e) {
            throw error("\"" + text() + "\" is not a number", "");
        }
    }

    public boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("\"" + text() + "\" is neither true nor false", "");
        };
    }

    /** The constant that is named here, in any case. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text().replace('-', '_'))) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        throw error("\"" + text() + "\" is not one of " + String.join(", ", names), Nearest.hint(text(), names, ""));
    }

    /** A Double, a String or a List of String, as it is written. */
    Object value() {
        if (isList()) {
            return texts();
        }
        boolean quoted = isScalar() && !node.plain();
        if (!quoted) {
            try {
                return Double.parseDouble(text().replace("_", ""));
            } catch (NumberFormatException aWord) {
                return text();
            }
        }
        return text();
    }

    private boolean isNull() {
        return isScalar() && node.plain() && (node.text().isEmpty() || node.text().equals("null") || node.text().equals("~"));
    }

    private boolean isScalar() {
        return node.kind() == YamlValue.Kind.SCALAR;
    }

    /** In the order of the file; throws when one is there twice. */
    private List<YamlNode> keys() {
        requireMap();
        List<YamlNode> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < node.items().size(); i += 2) {
            YamlNode key = new YamlNode(path, lineOffset, node.items().get(i));
            if (!seen.add(key.text())) {
                throw key.error("\"" + key.text() + "\" is there twice", "Keep one of them.");
            }
            keys.add(key);
        }
        return keys;
    }

    private void requireMap() {
        if (!isMap()) {
            throw error("a map is expected here", "Write key: value pairs, one a line, indented below.");
        }
    }
}
