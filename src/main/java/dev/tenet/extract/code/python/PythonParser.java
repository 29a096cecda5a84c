package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;

/** Reads Python 3.8 to 3.14, and what it can of anything else; one thread uses one for file after file, and its buffers with it. */
final class PythonParser {
    private final Names names = new Names();
    private final Tokens tokens = new Tokens();
    private final SourceLines lines = new SourceLines();
    private final Comments comments = new Comments();
    private final SyntaxErrors errors = new SyntaxErrors();
    private final PythonLexer lexer = new PythonLexer(names, tokens, lines, comments, errors);
    private final TreeBuffer tree = new TreeBuffer(names, tokens, lines, comments, errors);
    private final Statements statements = new Statements(new TokenCursor(tokens, errors), tree, names);

    /** The tree of a file, whatever its bytes are; it is valid until the next file is parsed. */
    PythonTree parse(byte[] utf8) {
        names.makeRoom();
        errors.clear();
        tree.clear(utf8);
        lexer.run(utf8);
        statements.module(utf8, lines.firstStart());
        errors.sort();
        return tree;
    }
}
