package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds nodes from the events of a streaming parser, within bounds: once it is full, it takes nothing more. */
final class TreeBuilder {
    static final int DEEPEST = 100;
    static final String TOO_DEEP = "is nested more than " + DEEPEST + " levels deep, and what is deeper was not read; split it";
    static final int MOST_NODES = 200_000;

    private final Reading reading;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, ConfigNode> anchors = new HashMap<>();
    private final Budget budget = new Budget(MOST_NODES);
    private boolean full;

    /** A list or map that is being read. */
    private static final class Open {
        private final ConfigNode node;
        private final Set<String> keys = new HashSet<>();
        private @Nullable String key;
        private int line;
        private int column;

        private Open(ConfigNode node) {
            this.node = node;
        }
    }

    TreeBuilder(Reading reading) {
        this.reading = reading;
    }

    /** Whether the rest of the file is to be left unread. */
    boolean isFull() {
        return full;
    }

    /** Whether what comes next is the key of a map. */
    boolean expectsKey() {
        Open at = open.peek();
        return at != null && at.node.isMap() && at.key == null;
    }

    void key(String key, int line, int column, boolean merge) {
        Open at = open.element();
        if (merge) {
            at.node.merge();
        } else if (!at.keys.add(key)) {
            reading.problem(line, column, "repeats the key '%s', so that readers disagree which value holds; keep one".formatted(shortened(key)));
        }
        at.key = key;
        at.line = line;
        at.column = column;
    }

    /** Remembers a key that has an anchor, for aliases that name it. */
    void anchorKey(@Nullable String anchor, String key, int line, int column) {
        if (anchor != null && budget.take()) {
            anchors.put(anchor, new ConfigNode(Type.STRING, key, line, column, line));
        }
    }

    ConfigNode scalar(Type type, String text, @Nullable String anchor, int line, int column, int endLine) {
        ConfigNode scalar = new ConfigNode(type, text, line, column, endLine);
        put(scalar, anchor);
        return scalar;
    }

    void open(Type type, @Nullable String anchor, int line, int column) {
        ConfigNode node = new ConfigNode(type, "", line, column, line);
        if (open.size() == DEEPEST) {
            stop(line, column, TOO_DEEP);
            return;
        }
        put(node, anchor);
        open.push(new Open(node));
    }

    /** Closes a list or map whose bracket stands on {@code line}. */
    void close(int line, boolean bracket) {
        if (bracket) {
            open.element().node.endAt(line);
        }
        close();
    }

    void close() {
        Open closed = open.pop();
        Open outer = open.peek();
        if (outer != null) {
            outer.node.endAt(closed.node.endLine());
        }
    }

    /** Leaves the rest of the file unread. */
    void stop(int line, int column, String message) {
        if (!full) {
            full = true;
            reading.problem(line, column, message);
        }
    }

    /** Ends what a syntax error left open. */
    void closeAll() {
        while (!open.isEmpty()) {
            close();
        }
        anchors.clear();
    }

    void alias(String anchor, int line, int column) {
        ConfigNode named = named(anchor);
        if (named == null) {
            reading.problem(line, column, "names the anchor '%s', which is not defined before it; define it or correct the name".formatted(shortened(anchor)));
            named = new ConfigNode(Type.NULL, "", line, column, line);
        }
        put(named, null, line, column);
    }

    /** What an alias stands for when it is used as a key. */
    String aliasText(String anchor) {
        ConfigNode named = named(anchor);
        return named == null ? "" : named.text();
    }

    /** In YAML 1.2 the colon of {@code &name:} belongs to the name; who writes it means 1.1. */
    private @Nullable ConfigNode named(String anchor) {
        ConfigNode named = anchors.get(anchor);
        return named == null ? anchors.get(anchor + ":") : named;
    }

    private void put(ConfigNode node, @Nullable String anchor) {
        put(node, anchor, node.line(), node.column());
    }

    /** Puts a node where it is named, which is where it stands unless an alias names it. */
    private void put(ConfigNode node, @Nullable String anchor, int line, int column) {
        if (!budget.take()) {
            stop(node.line(), node.column(), "is past the 200,000 values that are read of one file; exclude it if it holds data");
            return;
        }
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        Open at = open.peek();
        if (at == null) {
            reading.add(node);
        } else {
            boolean map = at.node.isMap() && at.key != null;
            at.node.add(new ConfigNode.Member(map ? at.key : "", map ? at.line : line, map ? at.column : column, node));
            at.key = null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
