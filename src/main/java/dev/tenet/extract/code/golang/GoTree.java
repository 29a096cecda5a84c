package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A parsed Go file as a tree in flat arrays: nodes are numbers, 0 stands for "none", 1 is the {@link NodeKind#FILE}. It lives as long as the parser's
 * buffers and is not kept after its file was read.
 */
final class GoTree {
    static final int FILE = 1;

    /** What a node is beside its kind. */
    enum Flag {
        ALIAS,
        GROUPED,
        DEFINES,
        SPREADS,
        EMBEDDED
    }

    private static final NodeKind[] KINDS = NodeKind.values();
    private static final int INITIAL = 1 << 14;
    private static final int LARGE = 1 << 20;
    /** Several times what 5 MB of usual code needs. */
    private static final int MOST = 1 << 22;
    /** Nodes kept for what is said about a file that has too many. */
    private static final int RESERVE = 64;
    private static final int NO_TOKEN = -1;

    private final Tokens tokens;
    private final SourceLines lines;
    private final SyntaxErrors errors;
    private final BitSet commented;
    private final Spellings spellings = new Spellings();

    private byte[] source = new byte[0];
    private byte[] kind = new byte[INITIAL];
    private byte[] flags = new byte[INITIAL];
    private int[] start = new int[INITIAL];
    private int[] end = new int[INITIAL];
    private int[] first = new int[INITIAL];
    private int[] last = new int[INITIAL];
    private int[] next = new int[INITIAL];
    /** The token that names the node. */
    private int[] name = new int[INITIAL];
    /** A number, or the token of its text. */
    private int[] value = new int[INITIAL];

    private int count = 1;
    private boolean full;

    GoTree(Tokens tokens, SourceLines lines, SyntaxErrors errors, BitSet commented) {
        this.tokens = tokens;
        this.lines = lines;
        this.errors = errors;
        this.commented = commented;
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
        name[node] = NO_TOKEN;
        value[node] = NO_TOKEN;
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
    boolean isFull() {
        return full;
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
        value = Arrays.copyOf(value, size);
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

    /** Says that what was read as one thing is another. */
    void become(int node, NodeKind other) {
        kind[node] = (byte) other.ordinal();
    }

    void dropChildren(int node) {
        first[node] = 0;
        last[node] = 0;
    }

    void name(int node, int token) {
        name[node] = token;
    }

    /** The token that names the node. */
    int nameToken(int node) {
        return name[node];
    }

    void value(int node, int number) {
        value[node] = number;
    }

    void mark(int node, Flag flag) {
        flags[node] |= (byte) (1 << flag.ordinal());
    }

    boolean is(int node, NodeKind wanted) {
        return kind[node] == wanted.ordinal();
    }

    NodeKind kind(int node) {
        return KINDS[kind[node]];
    }

    /** First child, or 0. */
    int first(int node) {
        return first[node];
    }

    int last(int node) {
        return last[node];
    }

    /** Next sibling, or 0. */
    int next(int node) {
        return next[node];
    }

    /** The child of the given kind, or 0: for nodes that wrap a role. */
    int child(int node, NodeKind wanted) {
        int child = first[node];
        while (child != 0 && !is(child, wanted)) {
            child = next[child];
        }
        return child;
    }

    /** Name or operator of the node; empty when it has none. */
    String name(int node) {
        return name[node] == NO_TOKEN ? "" : token(name[node]);
    }

    /** Path of an import, tag of a field or literal as written; otherwise empty. */
    String text(int node) {
        return value[node] == NO_TOKEN ? "" : token(value[node]);
    }

    private String token(int token) {
        return spellings.of(source, tokens.start[token], tokens.end[token]);
    }

    int number(int node) {
        return value[node];
    }

    boolean flag(int node, Flag flag) {
        return (flags[node] & 1 << flag.ordinal()) != 0;
    }

    /** Where the node starts in the bytes. */
    int start(int node) {
        return start[node];
    }

    /** Where the node ends in the bytes. */
    int end(int node) {
        return end[node];
    }

    int line(int node) {
        return lines.line(start[node]);
    }

    int column(int node) {
        return lines.column(start[node]);
    }

    int endLine(int node) {
        return lines.line(Math.max(start[node], end[node] - 1));
    }

    /** Whether a comment ends on the line before the node. */
    boolean isDocumented(int node) {
        return commented.get(Math.max(0, line(node) - 1));
    }

    int errors() {
        return errors.count();
    }

    int errorLine(int error) {
        return lines.line(errors.position(error));
    }

    int errorColumn(int error) {
        return lines.column(errors.position(error));
    }

    String errorMessage(int error) {
        return errors.message(error);
    }

    /** How many nodes there are, the first one not counted. */
    int size() {
        return count - 1;
    }
}
