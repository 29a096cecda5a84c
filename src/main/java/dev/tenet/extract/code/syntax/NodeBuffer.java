package dev.tenet.extract.code.syntax;

import java.util.Arrays;

/**
 * A syntax tree in flat arrays, and how a parser builds it: nodes are numbers, 0 stands for "none", 1 is the file. It lives as long as the parser's
 * buffers and is not kept after its file was read. What names and texts of nodes are, each language says.
 *
 * @param <K> the kinds of its nodes
 * @param <F> what a node is beside its kind
 */
public abstract class NodeBuffer<K extends Enum<K>, F extends Enum<F>> {
    private static final int INITIAL = 1 << 14;
    private static final int LARGE = 1 << 20;
    /** Several times what 5 MB of usual code needs, and about 160 MB of memory. */
    private static final int MOST = 1 << 22;
    /** Nodes kept for what is said about a file that has too many. */
    private static final int RESERVE = 64;

    private final K[] kinds;
    private final int none;
    protected final SourceLines lines;
    protected final SyntaxErrors errors;

    protected byte[] source = new byte[0];
    private byte[] kind = new byte[INITIAL];
    private int[] flags = new int[INITIAL];
    private int[] start = new int[INITIAL];
    private int[] end = new int[INITIAL];
    private int[] first = new int[INITIAL];
    private int[] last = new int[INITIAL];
    private int[] next = new int[INITIAL];
    private int[] name = new int[INITIAL];
    private int[] value = new int[INITIAL];

    private int count = 1;
    private boolean full;

    /** A tree of nodes of {@code kinds}; a node has the name and value {@code none} until it gets others. */
    protected NodeBuffer(K[] kinds, int none, SourceLines lines, SyntaxErrors errors) {
        this.kinds = kinds;
        this.none = none;
        this.lines = lines;
        this.errors = errors;
    }

    public void clear(byte[] source) {
        this.source = source;
        count = 1;
        full = false;
        // One huge file must not keep its memory for the rest of the audit.
        if (kind.length > LARGE) {
            resize(INITIAL);
        }
    }

    /** A node without children that starts and ends at the byte. */
    public int open(K kind, int position) {
        int node = count;
        if (node == this.kind.length || node == MOST - RESERVE) {
            grow(position);
        }
        this.kind[node] = (byte) kind.ordinal();
        flags[node] = 0;
        start[node] = position;
        end[node] = position;
        first[node] = 0;
        last[node] = 0;
        next[node] = 0;
        name[node] = none;
        value[node] = none;
        count = node + 1;
        return node;
    }

    private void grow(int position) {
        if (count == MOST - RESERVE) {
            errors.add(position, "too many expressions: the rest of the file is not read");
            full = true;
            count++;
            throw SyntaxFault.FAULT;
        }
        resize(count * 2);
    }

    /** Whether the file has more nodes than are read. */
    public boolean isFull() {
        return full;
    }

    protected void resize(int size) {
        kind = Arrays.copyOf(kind, size);
        flags = Arrays.copyOf(flags, size);
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        first = Arrays.copyOf(first, size);
        last = Arrays.copyOf(last, size);
        next = Arrays.copyOf(next, size);
        name = Arrays.copyOf(name, size);
        value = Arrays.copyOf(value, size);
    }

    /** How many nodes there are, 0 counted, to come back to with {@link #forget}. */
    public int count() {
        return count;
    }

    /** Takes back nodes that no other node holds. */
    public void forget(int from) {
        count = from;
    }

    public int close(int node, int position) {
        end[node] = position;
        return node;
    }

    /** Ends the node where its last child ends. */
    public int close(int node) {
        if (last[node] != 0) {
            end[node] = Math.max(end[node], end[last[node]]);
        }
        return node;
    }

    public void add(int parent, int child) {
        if (last[parent] == 0) {
            first[parent] = child;
        } else {
            next[last[parent]] = child;
        }
        last[parent] = child;
    }

    /** Adds a child wrapped in its role. */
    public void add(int parent, K role, int child) {
        int wrapper = open(role, start[child]);
        end[wrapper] = end[child];
        add(wrapper, child);
        add(parent, wrapper);
    }

    /** Adds all children of another node. */
    public void addAll(int parent, int other) {
        for (int child = first[other]; child != 0; ) {
            int following = next[child];
            next[child] = 0;
            add(parent, child);
            child = following;
        }
    }

    /** Takes the children from a node and gives the first of them. */
    public int release(int node) {
        int child = first[node];
        first[node] = 0;
        last[node] = 0;
        return child;
    }

    /** Cuts a node from the siblings behind it. */
    public void cut(int node) {
        next[node] = 0;
    }

    /** Says that what was read as one thing is another. */
    public void become(int node, K other) {
        kind[node] = (byte) other.ordinal();
    }

    public void startAt(int node, int position) {
        start[node] = position;
    }

    public void name(int node, int name) {
        this.name[node] = name;
    }

    public int nameOf(int node) {
        return name[node];
    }

    public void value(int node, int value) {
        this.value[node] = value;
    }

    public int valueOf(int node) {
        return value[node];
    }

    public void mark(int node, F flag) {
        flags[node] |= 1 << flag.ordinal();
    }

    public boolean flag(int node, F flag) {
        return (flags[node] & 1 << flag.ordinal()) != 0;
    }

    public boolean is(int node, K wanted) {
        return kind[node] == wanted.ordinal();
    }

    public K kind(int node) {
        return kinds[kind[node]];
    }

    /** First child, or 0. */
    public int first(int node) {
        return first[node];
    }

    public int last(int node) {
        return last[node];
    }

    /** Next sibling, or 0. */
    public int next(int node) {
        return next[node];
    }

    /** The child of the given kind, or 0: for nodes that wrap a role. */
    public int child(int node, K wanted) {
        int child = first[node];
        while (child != 0 && !is(child, wanted)) {
            child = next[child];
        }
        return child;
    }

    /** Where the node starts in the bytes. */
    public int start(int node) {
        return start[node];
    }

    /** Where the node ends in the bytes. */
    public int end(int node) {
        return end[node];
    }

    /** Line of the node's first character, from 1. */
    public int line(int node) {
        return lines.line(start[node]);
    }

    /** Column of the node's first character, from 1, in UTF-16 code units. */
    public int column(int node) {
        return lines.column(start[node]);
    }

    /** Line of the node's last character, from 1. */
    public int endLine(int node) {
        return lines.line(Math.max(start[node], end[node] - 1));
    }

    /** How many errors the parser recovered from. */
    public int errors() {
        return errors.count();
    }

    public int errorLine(int error) {
        return lines.line(errors.position(error));
    }

    public int errorColumn(int error) {
        return lines.column(errors.position(error));
    }

    /** What was expected, in words: {@code expected ':'}. */
    public String errorMessage(int error) {
        return errors.message(error);
    }
}
