package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.NodeBuffer;
import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import java.util.BitSet;

/** The tree of the Go file that was parsed last. A node's name is the token that names it, its value a number or the token of its text. */
final class GoTree extends NodeBuffer<NodeKind, GoTree.Flag> {
    static final int FILE = 1;

    /** What a node is beside its kind. */
    enum Flag {
        ALIAS,
        GROUPED,
        DEFINES,
        SPREADS,
        EMBEDDED
    }

    private static final int NO_TOKEN = -1;

    private final Tokens tokens;
    private final BitSet commented;
    private final Spellings spellings = new Spellings();

    GoTree(Tokens tokens, SourceLines lines, SyntaxErrors errors, BitSet commented) {
        super(NodeKind.values(), NO_TOKEN, lines, errors);
        this.tokens = tokens;
        this.commented = commented;
    }

    /** Name or operator of the node; empty when it has none. */
    String name(int node) {
        return token(nameOf(node));
    }

    /** Path of an import, tag of a field or literal as written; otherwise empty. */
    String text(int node) {
        return token(valueOf(node));
    }

    private String token(int token) {
        return token == NO_TOKEN ? "" : spellings.of(source, tokens.start[token], tokens.end[token]);
    }

    int number(int node) {
        return valueOf(node);
    }

    /** Whether a comment ends on the line before the node. */
    boolean isDocumented(int node) {
        return commented.get(Math.max(0, line(node) - 1));
    }

    /** How many nodes there are, the first one not counted. */
    int size() {
        return count() - 1;
    }
}
