package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tree of the file that was parsed last, and how the parser builds it. */
final class TreeBuffer implements ScriptTree {
    private static final NodeKind[] KINDS = NodeKind.values();
    private static final int INITIAL = 1 << 14;
    private static final int LARGE = 1 << 20;
    /** Several times what 5 MB of usual code needs. */
    private static final int MOST = 1 << 22;
    /** Nodes kept for what is said about a file that has too many. */
    private static final int RESERVE = 64;

    private final Names names;
    private final SourceLines lines;
    private final SyntaxErrors errors;

    private byte[] source = new byte[0];
    private byte[] kind = new byte[INITIAL];
    private int[] flags = new int[INITIAL];
    private int[] start = new int[INITIAL];
    private int[] end = new int[INITIAL];
    private int[] first = new int[INITIAL];
    private int[] last = new int[INITIAL];
    private int[] next = new int[INITIAL];
    private int[] name = new int[INITIAL];
    private int[] alias = new int[INITIAL];
    private int count = 1;
    private boolean full;

    TreeBuffer(Names names, SourceLines lines, SyntaxErrors errors) {
        this.names = names;
        this.lines = lines;
        this.errors = errors;
    }

    void clear(byte[] source) {
        this.source = source;
        count = 1;
        full = false;
        if (kind.length > LARGE) {
            resize(INITIAL);
        }
    }

    /** A node without children that starts and ends at the byte. */
    int open(NodeKind kind, int position) {
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
        name[node] = 0;
        alias[node] = 0;
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

    boolean isFull() {
        return full;
    }

    /** How many nodes there are, to come back to with {@link #forget}. */
    int count() {
        return count;
    }

    /** Takes back nodes that no other node holds. */
    void forget(int from) {
        count = from;
    }

    private void resize(int size) {
        kind = Arrays.copyOf(kind, size);
        flags = Arrays.copyOf(flags, size);
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        first = Arrays.copyOf(first, size);
        last = Arrays.copyOf(last, size);
        next = Arrays.copyOf(next, size);
        name = Arrays.copyOf(name, size);
        alias = Arrays.copyOf(alias, size);
    }

    int close(int node, int position) {
        end[node] = position;
        return node;
    }

    void add(int parent, int child) {
        if (last[parent] == 0) {
            first[parent] = child;
        } else {
            next[last[parent]] = child;
        }
        last[parent] = child;
    }

    /** Adds a child wrapped in its role. */
    void add(int parent, NodeKind role, int child) {
        int wrapper = open(role, start[child]);
        end[wrapper] = end[child];
        add(wrapper, child);
        add(parent, wrapper);
    }

    /** Adds all children of another node. */
    void addAll(int parent, int other) {
        for (int child = first[other]; child != 0; ) {
            int following = next[child];
            next[child] = 0;
            add(parent, child);
            child = following;
        }
    }

    /** Takes the children from a node and gives the first of them. */
    int release(int node) {
        int child = first[node];
        first[node] = 0;
        last[node] = 0;
        return child;
    }

    /** Cuts a node from the siblings behind it. */
    void cut(int node) {
        next[node] = 0;
    }

    void kind(int node, NodeKind kind) {
        this.kind[node] = (byte) kind.ordinal();
    }

    void name(int node, int name) {
        this.name[node] = name;
    }

    int nameOf(int node) {
        return name[node];
    }

    void alias(int node, int alias) {
        this.alias[node] = alias;
    }

    void mark(int node, Flag flag) {
        flags[node] |= 1 << flag.ordinal();
    }

    int start(int node) {
        return start[node];
    }

    int end(int node) {
        return end[node];
    }

    void startAt(int node, int position) {
        start[node] = position;
    }

    boolean is(int node, NodeKind kind) {
        return this.kind[node] == kind.ordinal();
    }

    @Override
    public NodeKind kind(int node) {
        return KINDS[kind[node]];
    }

    @Override
    public int first(int node) {
        return first[node];
    }

    @Override
    public int next(int node) {
        return next[node];
    }

    @Override
    public int child(int node, NodeKind kind) {
        int child = first[node];
        while (child != 0 && !is(child, kind)) {
            child = next[child];
        }
        return child;
    }

    @Override
    public String name(int node) {
        return names.string(name[node]);
    }

    @Override
    public String alias(int node) {
        return names.string(alias[node]);
    }

    @Override
    public String text(int node) {
        return switch (kind(node)) {
            case STRING -> flag(node, Flag.PIECE)
                    ? Literals.text(source, start[node], end[node])
                    : quoted(start[node], end[node]);
            case NUMBER -> Literals.number(source, start[node], end[node]);
            case REGEX -> new String(source, start[node], end[node] - start[node], StandardCharsets.UTF_8);
            default -> "";
        };
    }

    /** The text of a string literal, which may lack its second quote. */
    private String quoted(int from, int to) {
        boolean closed = to - from > 1 && source[to - 1] == source[from];
        return Literals.text(source, from + 1, closed ? to - 1 : Math.max(to, from + 1));
    }

    /** The number of the name that a string literal says. */
    int nameOfText(int from, int to) {
        return names.of(quoted(from, to));
    }

    @Override
    public boolean flag(int node, Flag flag) {
        return (flags[node] & 1 << flag.ordinal()) != 0;
    }

    @Override
    public int line(int node) {
        return lines.line(start[node]);
    }

    @Override
    public int column(int node) {
        return lines.column(start[node]);
    }

    @Override
    public int endLine(int node) {
        return lines.line(Math.max(start[node], end[node] - 1));
    }

    @Override
    public int errors() {
        return errors.count();
    }

    @Override
    public int errorLine(int error) {
        return lines.line(errors.position(error));
    }

    @Override
    public int errorColumn(int error) {
        return lines.column(errors.position(error));
    }

    @Override
    public String errorMessage(int error) {
        return errors.message(error);
    }
}
