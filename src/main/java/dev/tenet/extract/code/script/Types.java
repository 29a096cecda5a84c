package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses types: names and what they are of are kept, the rest is passed over. */
final class Types {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;

    Types(TokenCursor cursor, TreeBuffer tree, Names names) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
    }

    /** Passes over a type. */
    void skip() {
        int count = tree.count();
        if (!cursor.accept(TokenKind.CONST)) {
            type();
        }
        tree.forget(count);
    }

    /** What a function returns: a type, or what it asserts of a parameter. */
    int returned() {
        if (cursor.isName(Words.ASSERTS)) {
            TokenCursor.Mark mark = cursor.mark();
            int start = cursor.start();
            cursor.advance();
            if (!cursor.newLine() && (cursor.is(TokenKind.NAME) || cursor.is(TokenKind.THIS))) {
                cursor.advance();
                if (cursor.acceptName(Words.IS)) {
                    skip();
                }
                return other(start);
            }
            cursor.back(mark);
        }
        return type();
    }

    int type() {
        cursor.enter();
        int start = cursor.start();
        int node = union();
        if (!cursor.newLine() && cursor.isName(Words.IS)) {
            cursor.advance();
            skip();
            node = other(start);
        } else if (!cursor.newLine() && cursor.is(TokenKind.EXTENDS)) {
            cursor.advance();
            union();
            if (cursor.accept(TokenKind.QUESTION)) {
                type();
                cursor.expect(TokenKind.COLON);
                type();
                node = other(start);
            }
        }
        cursor.leave();
        return node;
    }

    private int other(int start) {
        return tree.close(tree.open(NodeKind.OTHER_TYPE, start), cursor.end());
    }

    private int union() {
        int start = cursor.start();
        if (!cursor.accept(TokenKind.BIT_OR)) {
            cursor.accept(TokenKind.BIT_AND);
        }
        int node = operator();
        if (!cursor.is(TokenKind.BIT_OR) && !cursor.is(TokenKind.BIT_AND)) {
            return node;
        }
        int whole = tree.open(cursor.is(TokenKind.BIT_OR) ? NodeKind.UNION : NodeKind.OTHER_TYPE, start);
        tree.add(whole, node);
        while (cursor.is(TokenKind.BIT_OR) || cursor.is(TokenKind.BIT_AND)) {
            cursor.advance();
            tree.add(whole, operator());
        }
        return tree.close(whole, cursor.end());
    }

    private int operator() {
        if (cursor.is(TokenKind.NAME)) {
            int word = cursor.value();
            if (word == Words.KEYOF || word == Words.UNIQUE || word == Words.INFER || word == Words.READONLY || word == Words.ABSTRACT) {
                TokenCursor.Mark mark = cursor.mark();
                int start = cursor.start();
                cursor.advance();
                if (!cursor.newLine() && startsType()) {
                    cursor.enterOperand();
                    int node = operator();
                    if (word == Words.INFER && cursor.accept(TokenKind.EXTENDS)) {
                        union();
                    }
                    cursor.leaveOperand();
                    return word == Words.READONLY ? node : other(start);
                }
                cursor.back(mark);
            }
        }
        return postfix();
    }

    private boolean startsType() {
        return cursor.isWord() || cursor.is(TokenKind.LEFT_PAREN) || cursor.is(TokenKind.LEFT_BRACKET) || cursor.is(TokenKind.LEFT_BRACE)
                || cursor.is(TokenKind.STRING) || cursor.is(TokenKind.TEMPLATE);
    }

    private int postfix() {
        int start = cursor.start();
        int node = primary();
        while (cursor.is(TokenKind.LEFT_BRACKET) && !cursor.newLine()) {
            cursor.advance();
            if (cursor.accept(TokenKind.RIGHT_BRACKET)) {
                int array = tree.open(NodeKind.TYPE, start);
                tree.name(array, names.of("Array"));
                tree.add(array, node);
                node = tree.close(array, cursor.end());
            } else {
                type();
                cursor.expect(TokenKind.RIGHT_BRACKET);
                node = other(start);
            }
        }
        return node;
    }

    private int primary() {
        int start = cursor.start();
        switch (cursor.kind()) {
            case TokenKind.STRING, TokenKind.NUMBER -> {
                cursor.advance();
                return other(start);
            }
            case TokenKind.MINUS -> {
                cursor.advance();
                cursor.expect(TokenKind.NUMBER);
                return other(start);
            }
            case TokenKind.TEMPLATE -> {
                template();
                return other(start);
            }
            case TokenKind.LEFT_PAREN -> {
                return parentheses(start);
            }
            case TokenKind.LEFT_BRACKET -> {
                list(TokenKind.RIGHT_BRACKET);
                return other(start);
            }
            case TokenKind.LEFT_BRACE -> {
                members();
                return other(start);
            }
            case TokenKind.LESS -> {
                parameters();
                return parentheses(start);
            }
            case TokenKind.QUESTION -> {
                // Flow's type that may be missing.
                cursor.advance();
                cursor.enterOperand();
                int node = operator();
                cursor.leaveOperand();
                return node;
            }
            case TokenKind.STAR -> {
                cursor.advance();
                return other(start);
            }
            default -> {
                return word(start);
            }
        }
    }

    private int word(int start) {
        if (cursor.accept(TokenKind.NEW)) {
            if (cursor.is(TokenKind.LESS)) {
                parameters();
            }
            parentheses(start);
            return other(start);
        }
        if (cursor.accept(TokenKind.TYPEOF)) {
            if (cursor.is(TokenKind.IMPORT)) {
                imported();
            } else {
                named(start);
            }
            return other(start);
        }
        if (cursor.is(TokenKind.IMPORT)) {
            imported();
            return other(start);
        }
        return named(start);
    }

    /** {@code import("m").a.b<T>} */
    private void imported() {
        cursor.advance();
        cursor.expect(TokenKind.LEFT_PAREN);
        skip();
        if (cursor.accept(TokenKind.COMMA) && cursor.is(TokenKind.LEFT_BRACE)) {
            members();
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        while (cursor.accept(TokenKind.DOT)) {
            cursor.expectWord();
        }
        if (cursor.is(TokenKind.LESS) && !cursor.newLine()) {
            arguments(0);
        }
    }

    private int named(int start) {
        if (!cursor.isWord()) {
            throw cursor.fault("expected a type");
        }
        int name = cursor.value();
        cursor.advance();
        while (cursor.accept(TokenKind.DOT)) {
            name = names.of(names.string(name) + "." + names.string(cursor.is(TokenKind.PRIVATE_NAME) ? cursor.value() : cursor.expectWord()));
            cursor.accept(TokenKind.PRIVATE_NAME);
        }
        int node = tree.open(NodeKind.TYPE, start);
        tree.name(node, name);
        if ((cursor.is(TokenKind.LESS) || cursor.is(TokenKind.SHIFT_LEFT)) && !cursor.newLine()) {
            arguments(node);
        }
        return tree.close(node, cursor.end());
    }

    /** What a generic is of, from the angle on; added to a node unless that is 0. */
    void arguments(int node) {
        if (cursor.is(TokenKind.SHIFT_LEFT)) {
            cursor.scanner.less();
        }
        cursor.expect(TokenKind.LESS);
        while (!cursor.is(TokenKind.GREATER)) {
            int argument = type();
            if (node != 0) {
                tree.add(node, argument);
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.GREATER);
    }

    /** Passes over what a generic call is of; leaves the angle when it is an operator. */
    boolean tryArguments() {
        if (!cursor.mayTry()) {
            return false;
        }
        TokenCursor.Mark mark = cursor.mark();
        int count = tree.count();
        cursor.hush();
        boolean sound;
        try {
            arguments(0);
            sound = endsArguments();
        } catch (SyntaxFault notTypes) {
            sound = false;
        }
        tree.forget(count);
        if (sound) {
            cursor.keep(mark);
        } else {
            cursor.back(mark);
        }
        return sound;
    }

    /** Whether what follows the closing angle could not follow a comparison. */
    private boolean endsArguments() {
        return switch (cursor.kind()) {
            case TokenKind.LEFT_PAREN, TokenKind.TEMPLATE, TokenKind.END, TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACKET, TokenKind.RIGHT_BRACE,
                    TokenKind.SEMICOLON, TokenKind.COMMA, TokenKind.COLON, TokenKind.DOT, TokenKind.OPTIONAL_DOT, TokenKind.QUESTION, TokenKind.ASSIGN -> true;
            case TokenKind.LESS, TokenKind.GREATER, TokenKind.PLUS, TokenKind.MINUS -> false;
            default -> cursor.newLine() || TokenKind.precedence(cursor.kind()) > 0;
        };
    }

    /** Type parameters from the angle on. */
    void parameters() {
        int count = tree.count();
        cursor.expect(TokenKind.LESS);
        while (!cursor.is(TokenKind.GREATER)) {
            while (cursor.is(TokenKind.CONST) || cursor.is(TokenKind.IN) || cursor.is(TokenKind.PLUS) || cursor.is(TokenKind.MINUS)) {
                cursor.advance();
            }
            cursor.expectWord();
            if (cursor.is(TokenKind.NAME)) {
                // The word before was a sign of variance.
                cursor.advance();
            }
            if (cursor.accept(TokenKind.EXTENDS) || cursor.accept(TokenKind.COLON)) {
                type();
            }
            if (cursor.accept(TokenKind.ASSIGN)) {
                type();
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.GREATER);
        tree.forget(count);
    }

    /** {@code (T)} or {@code (a: T) => R}: what is within is read as either. */
    private int parentheses(int start) {
        if (!cursor.is(TokenKind.LEFT_PAREN)) {
            throw cursor.fault("expected '('");
        }
        boolean single = cursor.holdsOneWord();
        int inner = list(TokenKind.RIGHT_PAREN);
        // `(() => void) => {` begins no function type: what is in parentheses is a type, and the arrow belongs to a function that returns it.
        if (cursor.is(TokenKind.ARROW) && (single || inner == 0)) {
            cursor.advance();
            cursor.enterOperand();
            returned();
            cursor.leaveOperand();
            return other(start);
        }
        return inner == 0 ? other(start) : inner;
    }

    /** Types or parameters between brackets; the type when there is only one, else 0. */
    private int list(int close) {
        cursor.advance();
        cursor.enter();
        int only = 0;
        int members = 0;
        while (!cursor.is(close)) {
            cursor.accept(TokenKind.ELLIPSIS);
            only = type();
            members++;
            boolean named = cursor.accept(TokenKind.QUESTION);
            if (cursor.accept(TokenKind.COLON)) {
                named = true;
                type();
            }
            members += named ? 1 : 0;
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(close);
        cursor.leave();
        return members == 1 ? only : 0;
    }

    /** Passes over the members of an object type, from brace to brace. */
    void members() {
        int open = 0;
        do {
            switch (cursor.kind()) {
                case TokenKind.LEFT_BRACE -> open++;
                case TokenKind.RIGHT_BRACE -> open--;
                case TokenKind.END -> throw cursor.fault("'{' was never closed");
                default -> { }
            }
            if (cursor.is(TokenKind.TEMPLATE)) {
                template();
            } else {
                cursor.advance();
            }
        } while (open > 0);
    }

    private void template() {
        cursor.enter();
        while (cursor.scanner.templateText()) {
            cursor.enterHole();
            skip();
            if (!cursor.is(TokenKind.RIGHT_BRACE)) {
                throw cursor.fault("expected '}'");
            }
            cursor.leaveHole();
        }
        cursor.leave();
        cursor.scanner.next();
    }
}
