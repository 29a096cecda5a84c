package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A scalar, list or map of a configuration file with its place. An alias of YAML is the very node that it names, so a tree may hold a node
 * more than once and even within itself: whoever walks it keeps a {@link Budget}.
 */
public final class ConfigNode {
    private static final String MERGE = "<<";

    private static final int FEW = 32;

    // More than these are an attack: each may be as long as the file.
    private static final int MOST_MERGED = 100;

    private final Type type;
    private final String text;
    private final int line;
    private final int column;
    private int endLine;
    private boolean merges;
    private int contentColumn;
    private @Nullable String raw;
    private @Nullable String origin;
    private final List<Member> members = new ArrayList<>(0);
    private volatile @Nullable List<Member> merged;
    /** Values of a map that has many, by key; of as many members as it had then. */
    private volatile @Nullable Map<String, ConfigNode> byKey;
    private volatile int indexed;

    /** An element of a list (its key is empty) or an entry of a map, with the place of its key. */
    public record Member(String key, int line, int column, ConfigNode value) {
        /** Where the key stands; {@code path} is the file that is read, unless the value came from another. */
        public Location location(String path) {
            return Location.of(value.origin == null ? path : value.origin, line, column);
        }
    }

    public ConfigNode(Type type, String text, int line, int column, int endLine) {
        this.type = type;
        this.text = text;
        this.line = line;
        this.column = column;
        this.endLine = endLine;
    }

    /** Adds to a list or map while it is read. */
    public void add(Member member) {
        members.add(member);
        endLine = Math.max(endLine, member.value.endLine);
    }

    void endAt(int lastLine) {
        endLine = Math.max(endLine, lastLine);
    }

    /** Says that the text of this scalar is written as it is, from the next line on and from {@code column} of each line. */
    void standsBelow(int column) {
        contentColumn = column;
    }

    /** Says how this scalar is written, where that is not its text. */
    public ConfigNode written(String as) {
        raw = as;
        return this;
    }

    /** The scalar as it is written, quotes and escapes included; empty for a list or map. */
    String raw() {
        return raw == null ? text : raw;
    }

    /** Where an offset of this scalar's text stands in {@code path}; the place of the scalar where its text is not written as it is. */
    public Location place(String path, int offset) {
        if (contentColumn == 0) {
            return location(path);
        }
        int lines = 0;
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            lines++;
            start = at + 1;
        }
        return Location.of(origin(path), line + 1 + lines, contentColumn + offset - start);
    }

    /** Says that {@code <<} merges maps into this one, as YAML has it. */
    void merge() {
        merges = true;
    }

    /** Says that this came from another file than what it stands in. */
    public ConfigNode from(String path) {
        origin = path;
        return this;
    }

    /** This with what stands in it, merged entries included, as it is found in {@code path}; what is past {@code budget} is left out. */
    public ConfigNode copy(String path, Budget budget, int depth) {
        ConfigNode copy = new ConfigNode(type, text, line, column, endLine).from(origin(path));
        copy.contentColumn = contentColumn;
        copy.raw = raw;
        for (Member member : members()) {
            if (depth == 0 || !budget.take()) {
                return copy;
            }
            copy.members.add(new Member(member.key, member.line, member.column, member.value.copy(path, budget, depth - 1)));
        }
        return copy;
    }

    /** This with other members. */
    public ConfigNode with(List<Member> others) {
        ConfigNode node = new ConfigNode(type, text, line, column, endLine);
        node.origin = origin;
        node.members.addAll(others);
        return node;
    }

    /** This, read from the text of {@code scalar} of {@code path}, where it stands in that file. */
    public ConfigNode within(ConfigNode scalar, String path, int depth) {
        int column0 = scalar.contentColumn == 0 ? 0 : scalar.contentColumn - 1;
        int line0 = scalar.contentColumn == 0 ? scalar.line - 1 : scalar.line;
        ConfigNode node = new ConfigNode(type, text, line + line0, column + column0, endLine + line0).from(scalar.origin(path));
        for (Member member : depth == 0 ? List.<Member>of() : members()) {
            node.members.add(new Member(member.key, member.line + line0, member.column + column0, member.value.within(scalar, path, depth - 1)));
        }
        return node;
    }

    /** This with other lines: {@code lines} says the line that each of its own stands for. */
    public ConfigNode moved(IntUnaryOperator lines, int depth) {
        ConfigNode node = new ConfigNode(type, text, lines.applyAsInt(line), column, lines.applyAsInt(endLine));
        node.raw = raw;
        node.origin = origin;
        for (Member member : depth == 0 ? List.<Member>of() : members()) {
            node.members.add(new Member(member.key, lines.applyAsInt(member.line), member.column, member.value.moved(lines, depth - 1)));
        }
        return node;
    }

    /** The file that this came from; {@code path} unless it came from another than what it stands in. */
    public String origin(String path) {
        return origin == null ? path : origin;
    }

    /** Where this starts; {@code path} is the file that is read, unless this came from another. */
    public Location location(String path) {
        return Location.of(origin(path), line, column);
    }

    /** What stands under {@code keys}, one in the other; null when there is none. */
    public @Nullable ConfigNode at(String... keys) {
        ConfigNode node = this;
        for (String key : keys) {
            node = node == null ? null : node.get(key);
        }
        return node;
    }

    /** Whether the scalar {@code key} of a map is true, however it is written. */
    public boolean isTrue(String key) {
        return text(key).equalsIgnoreCase("true");
    }

    public Type type() {
        return type;
    }

    /** The scalar's text, decoded; empty for a list, a map and null. */
    public String text() {
        return text;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public int endLine() {
        return endLine;
    }

    public boolean isMap() {
        return type == Type.MAP;
    }

    public boolean isList() {
        return type == Type.LIST;
    }

    public boolean isScalar() {
        return type != Type.MAP && type != Type.LIST;
    }

    /** Elements or entries in their order; entries that a map merges come last, where it does not have the key itself. */
    public List<Member> members() {
        if (!merges) {
            return Collections.unmodifiableList(members);
        }
        List<Member> known = merged;
        if (known == null) {
            known = merged();
            merged = known;
        }
        return known;
    }

    /** The entry {@code key} of a map; null when this has none. */
    public @Nullable ConfigNode get(String key) {
        List<Member> all = !isMap() ? List.of() : merges ? members() : members;
        if (all.size() > FEW) {
            return index(all).get(key);
        }
        for (int i = 0; i < all.size(); i++) {
            Member member = all.get(i);
            if (member.key.equals(key)) {
                return member.value;
            }
        }
        return null;
    }

    private Map<String, ConfigNode> index(List<Member> all) {
        Map<String, ConfigNode> known = byKey;
        if (known == null || indexed != all.size()) {
            known = new HashMap<>();
            for (Member member : all) {
                known.putIfAbsent(member.key, member.value);
            }
            // Several threads may look into what aliases share: each finds it whole or makes it anew.
            byKey = known;
            indexed = all.size();
        }
        return known;
    }

    /** The text of the scalar {@code key} of a map; empty when this has none. */
    public String text(String key) {
        ConfigNode value = get(key);
        return value == null ? "" : value.text;
    }

    /** The scalars in a list, or the one scalar that stands where a list may stand, as texts. */
    public List<String> texts() {
        if (isScalar()) {
            return type == Type.NULL ? List.of() : List.of(text);
        }
        return members.stream().filter(member -> member.value.isScalar()).map(member -> member.value.text).toList();
    }

    private List<Member> merged() {
        List<Member> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<ConfigNode> sources = new ArrayList<>(List.of(this));
        Set<ConfigNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < sources.size() && i < MOST_MERGED; i++) {
            ConfigNode source = sources.get(i);
            if (!seen.add(source)) {
                continue;
            }
            for (Member member : source.members) {
                if (source.merges && member.key.equals(MERGE)) {
                    addSources(member.value, sources);
                } else if (source == this || !keys.contains(member.key)) {
                    all.add(member);
                }
            }
            source.members.forEach(member -> keys.add(member.key));
        }
        return all;
    }

    private static void addSources(ConfigNode merged, List<ConfigNode> sources) {
        if (merged.isMap()) {
            sources.add(merged);
        } else {
            merged.members.stream().map(Member::value).filter(ConfigNode::isMap).limit(MOST_MERGED).forEach(sources::add);
        }
    }
}
