package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.NodeBuffer;
import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import java.nio.charset.StandardCharsets;

/** The tree of the script that was parsed last. A node's name is a name's number, and so is its value: what an alias is bound to. */
final class TreeBuffer extends NodeBuffer<NodeKind, ScriptTree.Flag> implements ScriptTree {
    private final Names names;

    TreeBuffer(Names names, SourceLines lines, SyntaxErrors errors) {
        super(NodeKind.values(), 0, lines, errors);
        this.names = names;
    }

    @Override
    public String name(int node) {
        return names.string(nameOf(node));
    }

    @Override
    public String alias(int node) {
        return names.string(valueOf(node));
    }

    void alias(int node, int alias) {
        value(node, alias);
    }

    @Override
    public String text(int node) {
        return switch (kind(node)) {
            case STRING -> flag(node, Flag.PIECE)
                    ? Literals.text(source, start(node), end(node))
                    : quoted(start(node), end(node));
            case NUMBER -> Literals.number(source, start(node), end(node));
            case REGEX -> new String(source, start(node), end(node) - start(node), StandardCharsets.UTF_8);
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
}
