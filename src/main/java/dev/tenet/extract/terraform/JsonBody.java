package dev.tenet.extract.terraform;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigNode.Member;
import dev.tenet.extract.config.Lines;
import dev.tenet.extract.config.Reading;
import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terraform written as JSON ({@code .tf.json}), as the blocks that it stands for. JSON does not say whether a map is a block or an attribute, which only
 * the provider's schema knows: a list of maps is blocks, and a map is one unless its name is one under which people write labels.
 */
final class JsonBody {
    private static final int DEEPEST = 50;
    private static final Map<String, Integer> LABELS = Map.of("resource", 2, "data", 2, "variable", 1, "output", 1, "module", 1, "provider", 1, "locals", 0, "terraform", 0);
    /** Blocks whose body has attributes only, or in which a map is a value. */
    private static final Set<String> PLAIN = Set.of("variable", "output", "module", "locals");
    private static final Set<String> MAPS = Set.of(
            "tags", "tags_all", "default_tags", "labels", "annotations", "metadata", "variables", "app_settings", "parameters", "triggers", "keepers",
            "match_labels", "selector", "data", "environment_variables", "options", "headers");

    private final String text;
    private final Lines lines;
    private final Reading problems;

    private JsonBody(String text, Reading problems) {
        this.text = text;
        this.problems = problems;
        this.lines = new Lines(text);
    }

    /** The body of the file {@code root}, which was read from {@code text}; what is wrong in its templates goes to {@code problems}. */
    static Hcl.Body of(ConfigNode root, String text, Reading problems) {
        JsonBody body = new JsonBody(text, problems);
        List<Hcl.Block> blocks = new ArrayList<>();
        for (Member member : root.members()) {
            Integer labels = LABELS.get(member.key());
            if (labels != null) {
                body.addLabelled(member.key(), List.of(), labels, member, blocks);
            }
        }
        return new Hcl.Body(List.of(), blocks);
    }

    private void addLabelled(String kind, List<String> labels, int left, Member member, List<Hcl.Block> blocks) {
        ConfigNode value = member.value();
        if (value.isList()) {
            value.members().forEach(element -> addLabelled(kind, labels, left, element, blocks));
        } else if (left == 0 && value.isMap()) {
            blocks.add(block(kind, labels, member, value, PLAIN.contains(kind), 0));
        } else {
            for (Member labelled : value.members()) {
                List<String> more = new ArrayList<>(labels);
                more.add(labelled.key());
                addLabelled(kind, more, left - 1, labelled, blocks);
            }
        }
    }

    private Hcl.Block block(String kind, List<String> labels, Member member, ConfigNode value, boolean plain, int depth) {
        return new Hcl.Block(kind, labels, body(value, plain, depth + 1), start(member.line(), member.column()), end(value));
    }

    private Hcl.Body body(ConfigNode map, boolean plain, int depth) {
        List<Hcl.Attribute> attributes = new ArrayList<>();
        List<Hcl.Block> blocks = new ArrayList<>();
        for (Member member : depth > DEEPEST ? List.<Member>of() : map.members()) {
            ConfigNode value = member.value();
            boolean several = value.isList() && !value.members().isEmpty() && value.members().stream().allMatch(element -> element.value().isMap());
            if (member.key().equals("//")) {
                continue;
            }
            if (!plain && (several || value.isMap() && !MAPS.contains(member.key()))) {
                for (ConfigNode one : several ? value.members().stream().map(Member::value).toList() : List.of(value)) {
                    addBlock(member, one, blocks, depth);
                }
            } else {
                int start = start(member.line(), member.column());
                attributes.add(new Hcl.Attribute(member.key(), expression(value, depth), start, end(value)));
            }
        }
        return new Hcl.Body(attributes, blocks);
    }

    /** Adds a nested block; those that have a label have it as their only key. */
    private void addBlock(Member member, ConfigNode value, List<Hcl.Block> blocks, int depth) {
        boolean labelled = Set.of("dynamic", "provisioner", "backend").contains(member.key());
        if (!labelled) {
            blocks.add(block(member.key(), List.of(), member, value, false, depth));
            return;
        }
        for (Member label : value.members()) {
            List<Member> bodies = label.value().isList() ? label.value().members() : List.of(label);
            bodies.forEach(one -> blocks.add(block(member.key(), List.of(label.key()), member, one.value(), false, depth)));
        }
    }

    private Hcl.Expression expression(ConfigNode value, int depth) {
        int start = start(value.line(), value.column());
        if (value.isList()) {
            return new Hcl.Tuple(depth > DEEPEST ? List.of() : value.members().stream().map(element -> expression(element.value(), depth + 1)).toList(), start);
        }
        if (value.isMap()) {
            List<Hcl.Item> items = new ArrayList<>();
            for (Member member : depth > DEEPEST ? List.<Member>of() : value.members()) {
                items.add(new Hcl.Item(new Hcl.Text(member.key(), start(member.line(), member.column())), expression(member.value(), depth + 1)));
            }
            return new Hcl.Mapping(items, start);
        }
        if (value.type() == Type.STRING) {
            // A template has no escapes of its own in JSON.
            HclToken token = new HclToken(HclToken.Kind.QUOTED, value.text().replace("\\", "\\\\"), start, end(value), Math.min(start + 1, text.length()), false);
            return new HclTemplates((offset, message) -> problems.problem(lines.line(offset), lines.column(offset), message), text).template(token, 0);
        }
        return value.type() == Type.NUMBER ? new Hcl.Number(value.text(), start) : new Hcl.Keyword(value.type() == Type.NULL ? "null" : value.text(), start);
    }

    private int start(int line, int column) {
        return Math.min(text.length(), lines.startOf(line) + column - 1);
    }

    private int end(ConfigNode value) {
        return Math.min(text.length(), lines.startOf(value.endLine()) + 1);
    }
}
