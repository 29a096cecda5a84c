package dev.tenet.extract.code.syntax;

/** Where in the tokens a parser is, how deep it is nested, and what it says when a token is not what it must be. */
public abstract class TokenCursor {
    protected final Tokens tokens;
    protected final SyntaxErrors errors;
    private final int deepest;
    protected byte[] source = new byte[0];
    private byte[] kinds;
    private int at;
    private int depth;

    /** A cursor that goes down so many levels at most. */
    protected TokenCursor(Tokens tokens, SyntaxErrors errors, int deepest) {
        this.tokens = tokens;
        this.errors = errors;
        this.deepest = deepest;
        this.kinds = tokens.kind;
    }

    /** What a message calls a token of the kind. */
    protected abstract String text(int kind);

    /** Starts at the first token of a file that was just read. */
    public final void start(byte[] source) {
        this.source = source;
        kinds = tokens.kind;
        at = 0;
        depth = 0;
    }

    public final int kind() {
        return kinds[at];
    }

    /** The kind of a token before or behind the current one, by at most four. */
    public final int kind(int distance) {
        return kinds[at + distance];
    }

    public final boolean is(int kind) {
        return kinds[at] == kind;
    }

    public final boolean accept(int kind) {
        if (kinds[at] != kind) {
            return false;
        }
        at++;
        return true;
    }

    public final void expect(int kind) {
        if (kinds[at] != kind) {
            throw fault("expected '" + text(kind) + "'");
        }
        at++;
    }

    /** Passes over the current token and gives its index. */
    public final int take() {
        return at++;
    }

    /** The index of the current token. */
    public final int token() {
        return at;
    }

    public final int kindAt(int token) {
        return kinds[token];
    }

    public final int startAt(int token) {
        return tokens.start[token];
    }

    public final int endAt(int token) {
        return tokens.end[token];
    }

    public final int valueAt(int token) {
        return tokens.value[token];
    }

    /** Where the current token starts. */
    public final int start() {
        return tokens.start[at];
    }

    /** Where the token before the current one ended. */
    public final int end() {
        return at == 0 ? 0 : tokens.end[at - 1];
    }

    /** What its kind says of the current token. */
    public final int value() {
        return tokens.value[at];
    }

    public final int depth() {
        return depth;
    }

    /** Goes so many levels deeper; {@link #rise} leads back, or {@link #restore} behind a fault. */
    protected final void deepen(int levels) {
        depth += levels;
        if (depth > deepest) {
            throw fault(SyntaxErrors.NESTED_TOO_DEEPLY);
        }
    }

    protected final void rise(int levels) {
        depth -= levels;
    }

    public final void restore(int outer) {
        depth = outer;
    }

    /** Records an error that the parser can pass over. */
    public final void report(String message) {
        errors.add(start(), message);
    }

    public SyntaxFault fault(String message) {
        report(message);
        return SyntaxFault.FAULT;
    }
}
