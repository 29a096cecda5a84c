package dev.tenet.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one text in their order, as columns: a scalar is a slice of the text unless it had to be unfolded or unescaped. */
public final class YamlEvents {
    private static final int WIDTH = 5;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int TEXT = 3;
    private static final int PROPERTIES = 4;
    private static final YamlKind[] KINDS = YamlKind.values();

    private final char[] text;
    private final YamlLimits limits;
    private final List<YamlProblem> problems = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Properties> properties = new ArrayList<>();
    private int[] events;
    private int size;
    private int[] comments = new int[32];
    private int commentEnd;
    private boolean full;
    private boolean inDocument;

    /** How many nodes each open map and list has so far; the document is the first. */
    private final int[] nodes;
    private final boolean[] maps;
    private int depth;

    YamlEvents(char[] text, YamlLimits limits) {
        this.text = text;
        this.limits = limits;
        this.events = new int[WIDTH * Math.max(16, text.length / 12)];
        this.nodes = new int[limits.deepest() + 1];
        this.maps = new boolean[limits.deepest() + 1];
    }

    public int size() {
        return size;
    }

    public YamlKind kind(int event) {
        return KINDS[events[event * WIDTH]];
    }

    /** Where a node starts, its anchor and tag included. */
    public int start(int event) {
        int at = events[event * WIDTH + PROPERTIES];
        return at == 0 ? from(event) : properties.get(at - 1).from();
    }

    /** Where the text of a node starts, behind its anchor and tag. */
    public int from(int event) {
        return events[event * WIDTH + FROM];
    }

    /** Offset behind a scalar, an alias, a marker of a document or the bracket that ends a flow collection; elsewhere {@link #from}. */
    public int to(int event) {
        return events[event * WIDTH + TO];
    }

    /** What a scalar says or which anchor an alias names; empty for others. */
    public String text(int event) {
        int at = events[event * WIDTH + TEXT];
        if (at > 0) {
            return texts.get(at - 1);
        }
        return at < 0 ? new String(text, from(event) + 1, to(event) - from(event) - 2) : raw(event);
    }

    /** A scalar as it is written, quotes included. */
    public String raw(int event) {
        return kind(event).isScalar() ? new String(text, from(event), to(event) - from(event)) : "";
    }

    public @Nullable String anchor(int event) {
        int at = events[event * WIDTH + PROPERTIES];
        return at == 0 ? null : properties.get(at - 1).anchor();
    }

    /** The resolved tag; null without one, {@code !} for the non-specific one. */
    public @Nullable String tag(int event) {
        int at = events[event * WIDTH + PROPERTIES];
        return at == 0 ? null : properties.get(at - 1).tag();
    }

    /** Where the comments stand: for each the offsets of its {@code #} and behind its last character, in their order. */
    public int[] comments() {
        return Arrays.copyOf(comments, commentEnd);
    }

    public List<YamlProblem> problems() {
        return List.copyOf(problems);
    }

    /** Whether {@link #text} of a scalar is its slice of the text, as it stands there. */
    public boolean isVerbatim(int event) {
        return events[event * WIDTH + TEXT] == 0;
    }

    void comment(int from, int to) {
        if (commentEnd > 0 && comments[commentEnd - 2] >= from) {
            // A look ahead saw it before.
            return;
        }
        if (commentEnd == comments.length) {
            comments = Arrays.copyOf(comments, commentEnd * 2);
        }
        comments[commentEnd++] = from;
        comments[commentEnd++] = to;
    }

    void problem(YamlProblem problem) {
        problems.add(problem);
        if (problems.size() >= limits.problems()) {
            throw Unreadable.file(problem.offset(), "");
        }
    }

    /** Adds a scalar that is a slice of the text; of a quoted one the quotes are left out. */
    void slice(YamlKind kind, int from, int to, @Nullable Properties before) {
        node(kind, from, to, kind == YamlKind.SINGLE_QUOTED || kind == YamlKind.DOUBLE_QUOTED ? -1 : 0, before);
    }

    void scalar(YamlKind kind, int from, int to, String value, @Nullable Properties before) {
        texts.add(value);
        node(kind, from, to, texts.size(), before);
    }

    void empty(int at, @Nullable Properties before) {
        node(YamlKind.PLAIN, at, at, 0, before);
    }

    void open(YamlKind kind, int from, @Nullable Properties before) {
        admitDeeper(from);
        node(kind, from, from, 0, before);
        enter(kind, 0);
    }

    /** Opens a map before the node that was added as event {@code first}: it is a key. */
    void openBefore(int first, YamlKind kind, int from, @Nullable Properties before) {
        admitDeeper(from);
        add(kind, from, from, 0, before);
        int[] opening = Arrays.copyOfRange(events, (size - 1) * WIDTH, size * WIDTH);
        System.arraycopy(events, first * WIDTH, events, (first + 1) * WIDTH, (size - 1 - first) * WIDTH);
        System.arraycopy(opening, 0, events, first * WIDTH, WIDTH);
        enter(kind, 1);
    }

    void end(int from, int to) {
        if (maps[depth] && nodes[depth] % 2 == 1) {
            empty(from, null);
        }
        depth--;
        add(YamlKind.END, from, to, 0, null);
    }

    /** Ends what is open above {@code level}, and gives a key that waits for its value an empty one. */
    void endTo(int level, int at) {
        while (depth > level) {
            end(at, at);
        }
        if (maps[depth] && nodes[depth] % 2 == 1) {
            empty(at, null);
        }
    }

    int depth() {
        return depth;
    }

    void document(int from, int to) {
        add(YamlKind.DOCUMENT, from, to, 0, null);
        nodes[0] = 0;
        inDocument = true;
    }

    /** Ends everything where the reading ends before the text does. */
    void stop(Unreadable last) {
        YamlProblem problem = last.problem();
        if (!problem.message().isEmpty()) {
            problems.add(problem);
        }
        full = true;
        endTo(0, last.offset());
        if (inDocument) {
            endDocument(last.offset(), last.offset());
        }
    }

    void endDocument(int from, int to) {
        inDocument = false;
        if (nodes[0] == 0) {
            empty(from, null);
        }
        add(YamlKind.DOCUMENT_END, from, to, 0, null);
    }

    /** Takes the last node away, which is event {@code first} and all behind it. */
    void takeBack(int first) {
        size = first;
        nodes[depth]--;
    }

    /** Makes a scalar of several lines end with the first of them, before {@code lineEnd}. */
    void cut(int event, int lineEnd) {
        int to = lineEnd;
        while (Cursor.isBlank(text[to - 1])) {
            to--;
        }
        events[event * WIDTH + TO] = to;
        events[event * WIDTH + TEXT] = 0;
    }

    /** Gives a node what stands before it. */
    void precede(int event, @Nullable Properties before) {
        if (before != null) {
            properties.add(before);
            events[event * WIDTH + PROPERTIES] = properties.size();
        }
    }

    private void admitDeeper(int from) {
        if (depth == limits.deepest()) {
            throw Unreadable.entry(from, "it is nested more than %d levels deep; split it".formatted(limits.deepest()));
        }
    }

    private void enter(YamlKind kind, int has) {
        depth++;
        nodes[depth] = has;
        maps[depth] = kind.isMap();
    }

    private void node(YamlKind kind, int from, int to, int value, @Nullable Properties before) {
        if (size >= limits.events() && !full) {
            full = true;
            throw Unreadable.file(from, "is past the part of a file that is read; exclude it if it holds data");
        }
        nodes[depth]++;
        add(kind, from, to, value, before);
    }

    private void add(YamlKind kind, int from, int to, int value, @Nullable Properties before) {
        int at = size++ * WIDTH;
        if (at == events.length) {
            events = Arrays.copyOf(events, at * 2);
        }
        events[at] = kind.ordinal();
        events[at + FROM] = from;
        events[at + TO] = to;
        events[at + TEXT] = value;
        events[at + PROPERTIES] = 0;
        precede(size - 1, before);
    }
}
