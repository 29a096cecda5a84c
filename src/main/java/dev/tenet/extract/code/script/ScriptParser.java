package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;

/** Reads ECMAScript 2024 with TypeScript and JSX, and what it can of anything else; one thread uses one for file after file, and its buffers with it. */
final class ScriptParser {
    private final Names names = new Names();
    private final SourceLines lines = new SourceLines();
    private final SyntaxErrors errors = new SyntaxErrors();
    private final Scanner scanner = new Scanner(names, errors);
    private final TokenCursor cursor = new TokenCursor(scanner, errors);
    private final TreeBuffer tree = new TreeBuffer(names, lines, errors);
    private final Statements statements = new Statements(cursor, tree, names);

    /** The tree of a file, whatever its bytes are; it is valid until the next file is parsed. */
    ScriptTree parse(byte[] utf8, Dialect dialect) {
        names.makeRoom();
        errors.clear();
        tree.clear(utf8);
        Lines.find(utf8, utf8.length > 2 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF ? 3 : 0, lines);
        statements.module(utf8, dialect);
        errors.sort();
        return tree;
    }
}
