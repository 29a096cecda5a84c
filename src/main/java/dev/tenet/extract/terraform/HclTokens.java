package dev.tenet.extract.terraform;

import java.util.List;

/** Where a parser is among tokens. */
final class HclTokens {
    private final List<HclToken> tokens;
    private int at;

    HclTokens(List<HclToken> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return peek().kind() == HclToken.Kind.END;
    }

    HclToken peek() {
        return peek(0);
    }

    HclToken peek(int distance) {
        return tokens.get(Math.min(at + distance, tokens.size() - 1));
    }

    HclToken previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    HclToken next() {
        HclToken token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean accept(String operator) {
        if (!peek().is(operator)) {
            return false;
        }
        next();
        return true;
    }

    void skipLines() {
        while (peek().kind() == HclToken.Kind.NEWLINE) {
            next();
        }
    }

    void skipLine() {
        while (!atEnd() && peek().kind() != HclToken.Kind.NEWLINE) {
            next();
        }
    }

    /** Skips to what ends an expression here: a comma, a closing bracket or the line, whatever stands in brackets before it. */
    void skipExpression() {
        int depth = 0;
        while (!atEnd()) {
            HclToken token = peek();
            boolean closes = token.is("]") || token.is(")") || token.is("}");
            if (depth == 0 && (closes || token.is(",") || token.kind() == HclToken.Kind.NEWLINE)) {
                return;
            }
            depth += token.is("[") || token.is("(") || token.is("{") ? 1 : closes ? -1 : 0;
            next();
        }
    }

    /** Skips to behind the brace that closes the one before. */
    void skipBraces() {
        int depth = 1;
        while (!atEnd() && depth > 0) {
            HclToken token = next();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        }
    }
}
