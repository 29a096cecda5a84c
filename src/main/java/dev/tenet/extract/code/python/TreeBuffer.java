package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.NodeBuffer;
import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tree of the Python file that was parsed last. A node's name is a name's number, for a STRING its first token and for a NUMBER its only one; its
 * value is for a STRING its last token, for an ALIAS the name after {@code as}, for an IMPORT_FROM the leading dots.
 */
final class TreeBuffer extends NodeBuffer<NodeKind, PythonTree.Flag> implements PythonTree {
    private final Names names;
    private final Tokens tokens;
    private final Comments comments;
    private int[] parent = new int[0];

    TreeBuffer(Names names, Tokens tokens, SourceLines lines, Comments comments, SyntaxErrors errors) {
        super(NodeKind.values(), 0, lines, errors);
        this.names = names;
        this.tokens = tokens;
        this.comments = comments;
    }

    @Override
    public int open(NodeKind kind, int position) {
        int node = super.open(kind, position);
        if (node >= parent.length) {
            parent = Arrays.copyOf(parent, Math.max(1 << 14, node * 2));
        }
        parent[node] = 0;
        return node;
    }

    @Override
    protected void resize(int size) {
        super.resize(size);
        parent = Arrays.copyOf(parent, size);
    }

    @Override
    public void add(int parent, int child) {
        this.parent[child] = parent;
        super.add(parent, child);
    }

    @Override
    public int parent(int node) {
        return parent[node];
    }

    @Override
    public String name(int node) {
        return is(node, NodeKind.STRING) || is(node, NodeKind.NUMBER) ? "" : names.string(nameOf(node));
    }

    @Override
    public String text(int node) {
        return switch (kind(node)) {
            case STRING -> string(node);
            case NUMBER -> {
                int token = nameOf(node);
                yield text(tokens.start[token], tokens.end[token]);
            }
            case ALIAS -> names.string(valueOf(node));
            default -> "";
        };
    }

    private String text(int from, int to) {
        return new String(source, from, to - from, StandardCharsets.UTF_8);
    }

    private String string(int node) {
        StringBuilder text = new StringBuilder();
        for (int token = nameOf(node); token <= valueOf(node); token++) {
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
        return is(node, NodeKind.IMPORT_FROM) ? valueOf(node) : 0;
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
}
