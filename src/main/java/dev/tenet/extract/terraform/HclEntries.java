package dev.tenet.extract.terraform;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Lines;
import dev.tenet.fact.ConfigEntry.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree that all formats share, of a file of HCL: blocks by kind and labels; an expression is the text that was written. */
final class HclEntries {
    private static final int DEEPEST = 90;

    private final String text;
    private final Lines lines;

    HclEntries(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    ConfigNode of(Hcl.Body body) {
        ConfigNode root = node(Type.MAP, "", 0, 0);
        add(body, root, 0);
        return root;
    }

    private void add(Hcl.Body body, ConfigNode map, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Hcl.Attribute attribute : body.attributes()) {
            map.add(new ConfigNode.Member(attribute.name(), lines.line(attribute.start()), lines.column(attribute.start()), value(attribute.value(), attribute.end(), depth)));
        }
        Map<String, ConfigNode> known = new HashMap<>();
        for (Hcl.Block block : body.blocks()) {
            ConfigNode at = map;
            StringBuilder path = new StringBuilder(block.kind());
            at = inner(at, block.kind(), block, known, path.toString(), block.labels().isEmpty());
            for (int i = 0; i < block.labels().size(); i++) {
                path.append('\0').append(block.labels().get(i));
                at = inner(at, block.labels().get(i), block, known, path.toString(), i == block.labels().size() - 1);
            }
            add(block.body(), at, depth + 1);
        }
    }

    /** The map {@code key} of {@code map}: the same for blocks that share labels, a new one for each block. */
    private ConfigNode inner(ConfigNode map, String key, Hcl.Block block, Map<String, ConfigNode> known, String path, boolean last) {
        ConfigNode there = known.get(path);
        if (there != null && !last) {
            return there;
        }
        ConfigNode made = node(Type.MAP, "", block.start(), block.end());
        map.add(new ConfigNode.Member(key, made.line(), made.column(), made));
        known.put(path, made);
        return made;
    }

    private ConfigNode value(Hcl.Expression value, int end, int depth) {
        int start = value.start();
        if (value instanceof Hcl.Text plain) {
            return node(Type.STRING, plain.text(), start, end).written(written(start, end));
        } else if (value instanceof Hcl.Number number) {
            return node(Type.NUMBER, number.text(), start, end);
        } else if (value instanceof Hcl.Keyword keyword) {
            boolean none = keyword.text().equals("null");
            return node(none ? Type.NULL : Type.BOOLEAN, none ? "" : keyword.text(), start, end);
        } else if (value instanceof Hcl.Tuple tuple && depth < DEEPEST) {
            ConfigNode list = node(Type.LIST, "", start, end);
            for (int i = 0; i < tuple.items().size(); i++) {
                Hcl.Expression item = tuple.items().get(i);
                int stop = i + 1 < tuple.items().size() ? tuple.items().get(i + 1).start() : end - 1;
                list.add(new ConfigNode.Member("", lines.line(item.start()), lines.column(item.start()), value(item, stop, depth + 1)));
            }
            return list;
        } else if (value instanceof Hcl.Mapping mapping && depth < DEEPEST) {
            return map(mapping, end, depth);
        }
        return node(Type.STRING, written(start, end), start, end);
    }

    private ConfigNode map(Hcl.Mapping mapping, int end, int depth) {
        ConfigNode map = node(Type.MAP, "", mapping.start(), end);
        List<Hcl.Item> items = mapping.items();
        for (int i = 0; i < items.size(); i++) {
            Hcl.Item item = items.get(i);
            int stop = i + 1 < items.size() ? items.get(i + 1).key().start() : end - 1;
            String key = item.key() instanceof Hcl.Reference name ? name.name() : item.key() instanceof Hcl.Text plain ? plain.text() : "?";
            map.add(new ConfigNode.Member(key, lines.line(item.key().start()), lines.column(item.key().start()), value(item.value(), stop, depth + 1)));
        }
        return map;
    }

    private String written(int start, int end) {
        String all = text.substring(Math.min(start, text.length()), Math.max(Math.min(start, text.length()), Math.min(end, text.length()))).strip();
        return all.endsWith(",") ? all.substring(0, all.length() - 1).strip() : all;
    }

    private ConfigNode node(Type type, String value, int start, int end) {
        int line = lines.line(start);
        return new ConfigNode(type, value, line, lines.column(start), Math.max(line, lines.line(Math.max(start, Math.min(end, text.length()) - 1))));
    }
}
