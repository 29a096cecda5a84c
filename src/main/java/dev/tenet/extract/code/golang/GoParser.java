package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;

/** Reads Go 1.23 and earlier, and what it can of anything else; one thread uses one for file after file, and its buffers with it. */
final class GoParser {
    private final Tokens tokens = new Tokens();
    private final SourceLines lines = new SourceLines();
    private final SyntaxErrors errors = new SyntaxErrors();
    private final GoLexer lexer = new GoLexer(tokens, lines, errors);
    private final GoTree tree = new GoTree(tokens, lines, errors, lexer.commented());
    private final Declarations declarations = new Declarations(new TokenCursor(tokens, errors), tree);

    /** The tree of a file, whatever its bytes are; it is valid until the next file is parsed. */
    GoTree parse(byte[] utf8) {
        errors.clear();
        tree.clear(utf8);
        lexer.run(utf8);
        declarations.file(utf8);
        errors.sort();
        return tree;
    }
}
