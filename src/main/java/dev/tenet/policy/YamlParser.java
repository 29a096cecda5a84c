package dev.tenet.policy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Turns a YAML text into values with places. */
final class YamlParser {
    /** Gives no scalar a type: finding one out costs a dozen regular expressions each, and who asks knows better. */
    private static final Resolver AS_TEXT = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    };

    private final Map<Node, YamlValue> seen = new IdentityHashMap<>();

    private YamlParser() {}

    /** Empty when nothing is in it. Throws {@link PolicyException} with the place in {@code path} when it is not YAML. */
    static Optional<YamlValue> parse(String path, String text, int lineOffset) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(100);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), AS_TEXT, options).getSingleNode();
            return Optional.ofNullable(root).map(new YamlParser()::value);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            throw new PolicyException(path, line + lineOffset, column, "this is not YAML: " + e.getProblem(), "Look at the indentation and the quotes here.");
        } catch (YAMLException e) {
            throw new PolicyException(path, 1 + lineOffset, 1, "this is not YAML: " + e.getMessage().split("\n", 2)[0], "");
        }
    }

    private YamlValue value(Node node) {
        YamlValue known = seen.get(node);
        if (known != null) {
            return known;
        }
        int line = node.getStartMark().getLine() + 1;
        int column = node.getStartMark().getColumn() + 1;
        YamlValue value;
        if (node instanceof ScalarNode scalar) {
            value = new YamlValue(YamlValue.Kind.SCALAR, line, column, scalar.getValue(), scalar.isPlain(), List.of());
        } else if (seen.containsKey(node)) {
            throw new YAMLException("a value contains itself");
        } else {
            seen.put(node, null);
            List<YamlValue> items = new ArrayList<>();
            if (node instanceof MappingNode map) {
                for (NodeTuple tuple : map.getValue()) {
                    items.add(value(tuple.getKeyNode()));
                    items.add(value(tuple.getValueNode()));
                }
            } else if (node instanceof SequenceNode list) {
                list.getValue().forEach(item -> items.add(value(item)));
            }
            value = new YamlValue(node instanceof MappingNode ? YamlValue.Kind.MAP : YamlValue.Kind.LIST, line, column, "", false, items);
        }
        seen.put(node, value);
        return value;
    }
}
