package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Where the parser is: the current token, how deep it is nested, how to try something and go back, and how to go on behind an error. */
final class TokenCursor {
    /** How much more of the stack a bracket or block takes than an operand. */
    private static final int BRACKET = 4;
    private static final int STATEMENT = 2;
    private static final int DEEPEST = 200 * BRACKET;
    /** What may be read a second time: a file cannot make the parser try for ever. */
    private static final int TRIES_PER_BYTE = 2;

    final Scanner scanner;
    private final SyntaxErrors errors;
    private int depth;
    private int braces;
    private long fuel;
    private boolean tooDeep;

    /** A place to go back to. */
    record Mark(int position, int kind, int start, int end, int value, boolean newLine, boolean documented, int previousEnd, int depth, int braces,
            boolean quiet) {}

    TokenCursor(Scanner scanner, SyntaxErrors errors) {
        this.scanner = scanner;
        this.errors = errors;
    }

    void start(byte[] source) {
        depth = 0;
        braces = 0;
        tooDeep = false;
        fuel = 100_000L + (long) TRIES_PER_BYTE * source.length;
        scanner.start(source);
        scanner.next();
    }

    int kind() {
        return scanner.kind;
    }

    boolean is(int kind) {
        return scanner.kind == kind;
    }

    boolean isName(int word) {
        return scanner.kind == TokenKind.NAME && scanner.value == word;
    }

    boolean isWord() {
        return TokenKind.isWord(scanner.kind);
    }

    int value() {
        return scanner.value;
    }

    int start() {
        return scanner.start;
    }

    /** Where the token before the current one ended. */
    int end() {
        return scanner.previousEnd;
    }

    boolean newLine() {
        return scanner.newLine;
    }

    void advance() {
        if (scanner.kind == TokenKind.LEFT_BRACE) {
            braces++;
        } else if (scanner.kind == TokenKind.RIGHT_BRACE) {
            braces--;
        }
        scanner.next();
    }

    boolean accept(int kind) {
        if (scanner.kind != kind) {
            return false;
        }
        advance();
        return true;
    }

    boolean acceptName(int word) {
        if (!isName(word)) {
            return false;
        }
        advance();
        return true;
    }

    void expect(int kind) {
        if (scanner.kind != kind) {
            throw fault("expected '" + TokenKind.text(kind) + "'");
        }
        advance();
    }

    /** Takes a name that is no keyword, and returns it. */
    int expectName() {
        if (scanner.kind != TokenKind.NAME) {
            throw fault("expected a name");
        }
        int name = scanner.value;
        advance();
        return name;
    }

    /** Takes a name or keyword, and returns it. */
    int expectWord() {
        if (!isWord()) {
            throw fault("expected a name");
        }
        int name = scanner.value;
        advance();
        return name;
    }

    SyntaxFault fault(String message) {
        report(scanner.start, message);
        return SyntaxFault.FAULT;
    }

    SyntaxFault unexpected() {
        return fault("unexpected " + (scanner.kind < TokenKind.LEFT_PAREN ? TokenKind.text(scanner.kind) : "'" + TokenKind.text(scanner.kind) + "'"));
    }

    void report(int at, String message) {
        if (!scanner.quiet) {
            errors.add(at, message);
        }
    }

    void enter() {
        deepen(BRACKET);
    }

    void leave() {
        depth -= BRACKET;
    }

    void enterOperand() {
        deepen(1);
    }

    void leaveOperand() {
        depth--;
    }

    void enterStatement() {
        deepen(STATEMENT);
    }

    void leaveStatement() {
        depth -= STATEMENT;
    }

    private void deepen(int levels) {
        depth += levels;
        if (depth > DEEPEST) {
            tooDeep = true;
            throw fault(SyntaxErrors.NESTED_TOO_DEEPLY);
        }
    }

    int depth() {
        return depth;
    }

    int braces() {
        return braces;
    }

    /** Enters the hole of a template, whose opening was passed over with its text. */
    void enterHole() {
        braces++;
        scanner.next();
    }

    /** Leaves the hole of a template without reading on: text follows. */
    void leaveHole() {
        braces--;
    }

    /** Where to go back to when what is tried fails. */
    Mark mark() {
        return new Mark(
                scanner.position, scanner.kind, scanner.start, scanner.end, scanner.value, scanner.newLine, scanner.documented, scanner.previousEnd,
                depth, braces, scanner.quiet);
    }

    boolean mayTry() {
        return fuel > 0;
    }

    /** Whether the parentheses that begin here hold a word, or the rest of some, and nothing else. */
    boolean holdsOneWord() {
        Mark mark = mark();
        advance();
        boolean rest = accept(TokenKind.ELLIPSIS);
        boolean word = isWord();
        advance();
        boolean one = rest || word && is(TokenKind.RIGHT_PAREN);
        back(mark);
        return one;
    }

    /** Starts to read without saying what is wrong. */
    void hush() {
        scanner.quiet = true;
    }

    /** Goes on with what was tried. */
    void keep(Mark mark) {
        fuel -= scanner.position - mark.position;
        scanner.quiet = mark.quiet;
    }

    void back(Mark mark) {
        fuel -= Math.max(1, scanner.position - mark.position);
        scanner.position = mark.position;
        scanner.kind = mark.kind;
        scanner.start = mark.start;
        scanner.end = mark.end;
        scanner.value = mark.value;
        scanner.newLine = mark.newLine;
        scanner.documented = mark.documented;
        scanner.previousEnd = mark.previousEnd;
        scanner.quiet = mark.quiet;
        depth = mark.depth;
        braces = mark.braces;
    }

    /**
     * Passes over tokens up to where the next statement of a list may start; the list stands at a depth and within so many braces. When nothing was
     * read since the last time, one token at least is passed over.
     */
    void recover(int depth, int braces, boolean stuck) {
        this.depth = depth;
        // Behind something this deep nothing starts a line of its own: bracket after bracket would be tried.
        boolean afterLine = !tooDeep;
        tooDeep = false;
        scanner.quiet = true;
        boolean first = stuck;
        int before = TokenKind.SEMICOLON;
        while (!is(TokenKind.END)) {
            if (this.braces <= braces) {
                if (is(TokenKind.RIGHT_BRACE) && braces > 0 && !first) {
                    break;
                }
                if (is(TokenKind.SEMICOLON)) {
                    advance();
                    break;
                }
                boolean starts = TokenKind.startsStatement(kind()) || (afterLine && startsLine());
                if (!first && newLine() && starts) {
                    break;
                }
            } else if (!first && atMargin() && TokenKind.startsStatement(kind())) {
                this.braces = braces;
                break;
            }
            first = false;
            before = skip(before);
        }
        this.braces = Math.max(this.braces, braces);
        scanner.quiet = false;
    }

    private boolean startsLine() {
        return isWord() && !is(TokenKind.CASE) && !is(TokenKind.ELSE) && !is(TokenKind.CATCH) && !is(TokenKind.FINALLY) && !is(TokenKind.IN)
                && !is(TokenKind.INSTANCEOF);
    }

    /** Whether the token is the first of its line, with nothing before it. */
    private boolean atMargin() {
        int at = scanner.start;
        return at == 0 || scanner.source[at - 1] == '\n' || scanner.source[at - 1] == '\r';
    }

    /** Passes over one token, a template as a whole; a slash is a division only behind a value. */
    int skip(int before) {
        int kind = kind();
        if (kind == TokenKind.TEMPLATE) {
            skipTemplate();
            return kind;
        }
        boolean value = before == TokenKind.NAME || before == TokenKind.NUMBER || before == TokenKind.STRING || before == TokenKind.TEMPLATE
                || before == TokenKind.RIGHT_PAREN || before == TokenKind.RIGHT_BRACKET || before == TokenKind.RIGHT_BRACE || before == TokenKind.THIS;
        if (kind == TokenKind.SLASH && !value) {
            scanner.regularExpression();
        }
        advance();
        return kind;
    }

    private void skipTemplate() {
        int templates = 1;
        boolean text = true;
        while (templates > 0 && (text || scanner.position < scanner.source.length)) {
            if (text) {
                templates -= scanner.templateText() ? 0 : 1;
                text = false;
            } else {
                int c = scanner.at(scanner.position++);
                text = c == '}' || c == '`';
                templates += c == '`' ? 1 : 0;
            }
        }
        scanner.next();
    }
}
