package dev.tenet.policy;

import dev.tenet.policy.PolicyException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A value in one of our own YAML files, which knows its place, so that every mistake is reported where it was made. Scalars are read as text; who
 * asks says what they mean, so {@code on} and {@code 1:30} are never anything else.
 */
public final class YamlNode {
    /** Gives no scalar a type: finding one out costs a dozen regular expressions each, and who asks knows better. */
    private static final Resolver AS_TEXT = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    };

    private final String path;
    private final int lineOffset;
    private final Node node;

    private YamlNode(String path, int lineOffset, Node node) {
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
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(100);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), AS_TEXT, options).getSingleNode();
            return Optional.ofNullable(root).map(node -> new YamlNode(path, lineOffset, node));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1 + lineOffset;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            throw new PolicyException(path, line, column, "this is not YAML: " + e.getProblem(), "Look at the indentation and the quotes here.");
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            throw new PolicyException(path, 1 + lineOffset, 1, "this is not YAML: " + e.getMessage().split("\n", 2)[0], "");
        }
    }

    public String path() {
        return path;
    }

    /** From 1. */
    public int line() {
        return node.getStartMark().getLine() + 1 + lineOffset;
    }

    /** From 1. */
    public int column() {
        return node.getStartMark().getColumn() + 1;
    }

    /** An error at this value's place. */
    public PolicyException error(String message, String hint) {
        return new PolicyException(List.of(new Problem(path, line(), column(), message, hint)));
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries in the order of the file; throws when this is not a map. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode map)) {
            throw error("a map is expected here", "Write key: value pairs, one a line, indented below.");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            YamlNode key = new YamlNode(path, lineOffset, tuple.getKeyNode());
            YamlNode value = new YamlNode(path, lineOffset, tuple.getValueNode());
            if (entries.put(key.text(), value) != null) {
                throw key.error("\"" + key.text() + "\" is there twice", "Keep one of them.");
            }
        }
        return entries;
    }

    /** Throws at the first key that is not one of {@code known}. */
    public void allow(String... known) {
        if (!(node instanceof MappingNode map)) {
            throw error("a map is expected here", "Write key: value pairs, one a line, indented below.");
        }
        for (NodeTuple tuple : map.getValue()) {
            YamlNode key = new YamlNode(path, lineOffset, tuple.getKeyNode());
            if (!Arrays.asList(known).contains(key.text())) {
                throw key.error("\"" + key.text() + "\" is not known here",
                        Nearest.hint(key.text(), Arrays.asList(known), "Known are: " + String.join(", ", known) + "."));
            }
        }
    }

    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries().get(key)).filter(value -> !value.isNull());
    }

    /** The key itself, for an error that is about it; this value when it has no such key. */
    public YamlNode key(String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
                    return new YamlNode(path, lineOffset, scalar);
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
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        list.getValue().forEach(item -> items.add(new YamlNode(path, lineOffset, item)));
        return items;
    }

    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The scalar as written, without quotes; throws when this is a map or a list. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("a single value is expected here", "");
        }
        return scalar.getValue();
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
        boolean quoted = node instanceof ScalarNode scalar && !scalar.isPlain();
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
        return node instanceof ScalarNode scalar && scalar.isPlain() && (scalar.getValue().isEmpty() || scalar.getValue().equals("null") || scalar.getValue().equals("~"));
    }
}
