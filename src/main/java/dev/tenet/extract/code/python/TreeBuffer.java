package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tree of the file that was parsed last, and how the parser builds it. */
final class TreeBuffer implements PythonTree {
    private static final NodeKind[] KINDS = NodeKind.values();
    private static final int INITIAL = 1 << 14;
    private static final int LARGE = 1 << 20;
    /** Several times what 5 MB of usual code needs, and about 160 MB of memory. */
    private static final int MOST = 1 << 22;
    /** Nodes kept for what is said about a file that has too many. */
    private static final int RESERVE = 64;

    private final Names names;
    private final Tokens tokens;
    private final SourceLines lines;
    private final Comments comments;
    private final SyntaxErrors errors;

    private byte[] source = new byte[0];
    private byte[] kind = new byte[INITIAL];
    private byte[] flags = new byte[INITIAL];
    private int[] start = new int[INITIAL];
    private int[] end = new int[INITIAL];
    private int[] parent = new int[INITIAL];
    private int[] first = new int[INITIAL];
    private int[] last = new int[INITIAL];
    private int[] next = new int[INITIAL];
    /** A name; for a STRING its first token, for a NUMBER its only one. */
    private int[] name = new int[INITIAL];
    /** For a STRING its last token, for an ALIAS the name after {@code as}, for an IMPORT_FROM the leading dots. */
    private int[] value = new int[INITIAL];

    private int count = 1;
    private boolean full;

    TreeBuffer(Names names, Tokens tokens, SourceLines lines, Comments comments, SyntaxErrors errors) {
        this.names = names;
        this.tokens = tokens;
        this.lines = lines;
        this.comments = comments;
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
        parent[node] = 0;
        first[node] = 0;
        last[node] = 0;
        next[node] = 0;
        name[node] = 0;
        value[node] = 0;
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
        parent = Arrays.copyOf(parent, size);
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

    /** Ends the node where its last child ends. */
    int close(int node) {
        if (last[node] != 0) {
            end[node] = Math.max(end[node], end[last[node]]);
        }
        return node;
    }

    void add(int parent, int child) {
        this.parent[child] = parent;
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

    void name(int node, int name) {
        this.name[node] = name;
    }

    void value(int node, int value) {
        this.value[node] = value;
    }

    void mark(int node, Flag flag) {
        flags[node] |= (byte) (1 << flag.ordinal());
    }

    int start(int node) {
        return start[node];
    }

    int end(int node) {
        return end[node];
    }

    int last(int node) {
        return last[node];
    }

    boolean is(int node, NodeKind kind) {
        return this.kind[node] == kind.ordinal();
    }

    @Override
    public NodeKind kind(int node) {
        return KINDS[kind[node]];
    }

    @Override
    public int parent(int node) {
        return parent[node];
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
        return is(node, NodeKind.STRING) || is(node, NodeKind.NUMBER) ? "" : names.string(name[node]);
    }

    @Override
    public String text(int node) {
        return switch (kind(node)) {
            case STRING -> string(node);
            case NUMBER -> {
                int token = name[node];
                yield text(tokens.start[token], tokens.end[token]);
            }
            case ALIAS -> names.string(value[node]);
            default -> "";
        };
    }

    private String text(int from, int to) {
        return new String(source, from, to - from, StandardCharsets.UTF_8);
    }

    private String string(int node) {
        StringBuilder text = new StringBuilder();
        for (int token = name[node]; token <= value[node]; token++) {
            if (tokens.kind[token] == TokenKind.STRING) {
                StringLiterals.decodeLiteral(source, tokens.start[token], tokens.end[token], tokens.value[token], text);
            } else if (tokens.kind[token] == TokenKind.FORMAT_TEXT) {
                StringLiterals.decodeFormatText(source, tokens.start[token], tokens.end[token], tokens.value[token], text);
            }
        }
        return text.toString();
    }

    @Override
    public int number(int node) {
        return is(node, NodeKind.IMPORT_FROM) ? value[node] : 0;
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
    public int comments() {
        return comments.count();
    }

    @Override
    public int commentLine(int comment) {
        return lines.line(comments.start(comment));
    }

    @Override
    public int commentColumn(int comment) {
        return lines.column(comments.start(comment));
    }

    @Override
    public String commentText(int comment) {
        int from = comments.start(comment);
        while (from < comments.end(comment) && source[from] == '#') {
            from++;
        }
        return text(from, comments.end(comment)).strip();
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
