package dev.tenet.extract.code.script;

/** Parses JSX; each method but {@link #mayBeGeneric} ends on the element's last angle without reading on, as what follows may be text. */
final class Elements {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;

    Elements(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
    }

    /** Whether the angle may begin type parameters: {@code <T,>} or {@code <T extends U>}. */
    boolean mayBeGeneric() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        cursor.accept(TokenKind.CONST);
        boolean named = cursor.accept(TokenKind.NAME);
        boolean generic = named && (cursor.is(TokenKind.COMMA) || cursor.is(TokenKind.EXTENDS));
        cursor.back(mark);
        return generic;
    }

    int element() {
        int node = tree.open(NodeKind.ELEMENT, cursor.start());
        cursor.enter();
        cursor.advance();
        if (!cursor.is(TokenKind.GREATER)) {
            tree.name(node, name());
            attributes(node);
            if (cursor.accept(TokenKind.SLASH)) {
                return close(node);
            }
        }
        if (!cursor.is(TokenKind.GREATER)) {
            throw cursor.fault("expected '>'");
        }
        children(node);
        return close(node);
    }

    private int close(int node) {
        if (!cursor.is(TokenKind.GREATER)) {
            throw cursor.fault("expected '>'");
        }
        cursor.leave();
        return tree.close(node, cursor.scanner.end);
    }

    /** The name of a tag, with dots or a colon; the token behind it is current. */
    private int name() {
        if (!cursor.isWord()) {
            throw cursor.fault("expected a name");
        }
        cursor.scanner.elementName();
        int name = cursor.value();
        cursor.advance();
        while (cursor.is(TokenKind.DOT) || cursor.is(TokenKind.COLON)) {
            String sign = cursor.is(TokenKind.DOT) ? "." : ":";
            cursor.advance();
            if (!cursor.isWord()) {
                throw cursor.fault("expected a name");
            }
            cursor.scanner.elementName();
            name = names.of(names.string(name) + sign + names.string(cursor.value()));
            cursor.advance();
        }
        return name;
    }

    private void attributes(int node) {
        if (expressions.typed() && cursor.is(TokenKind.LESS)) {
            expressions.types().arguments(0);
        }
        while (!cursor.is(TokenKind.GREATER) && !cursor.is(TokenKind.SLASH)) {
            if (cursor.accept(TokenKind.LEFT_BRACE)) {
                tree.add(node, expressions.element());
                cursor.expect(TokenKind.RIGHT_BRACE);
            } else {
                tree.add(node, attribute());
            }
        }
    }

    private int attribute() {
        int node = tree.open(NodeKind.PROPERTY, cursor.start());
        tree.name(node, name());
        if (cursor.is(TokenKind.ASSIGN)) {
            cursor.scanner.attributeValue();
            if (cursor.accept(TokenKind.LEFT_BRACE)) {
                tree.add(node, NodeKind.VALUE, expressions.assignment());
                cursor.expect(TokenKind.RIGHT_BRACE);
            } else if (cursor.is(TokenKind.STRING)) {
                int text = tree.open(NodeKind.STRING, cursor.start());
                cursor.advance();
                tree.add(node, NodeKind.VALUE, tree.close(text, cursor.end()));
            } else if (cursor.is(TokenKind.LESS)) {
                int inner = element();
                cursor.advance();
                tree.add(node, NodeKind.VALUE, inner);
            } else {
                throw cursor.unexpected();
            }
        }
        return tree.close(node, cursor.end());
    }

    /** Children from the angle that opens them to the one that ends the closing tag. */
    private void children(int node) {
        cursor.scanner.elementText();
        while (true) {
            if (cursor.is(TokenKind.LEFT_BRACE)) {
                hole(node);
            } else if (cursor.is(TokenKind.LESS)) {
                TokenCursor.Mark mark = cursor.mark();
                cursor.advance();
                if (cursor.accept(TokenKind.SLASH)) {
                    if (!cursor.is(TokenKind.GREATER)) {
                        name();
                    }
                    return;
                }
                cursor.back(mark);
                tree.add(node, element());
                cursor.scanner.elementText();
            } else {
                throw cursor.fault("element was never closed");
            }
        }
    }

    private void hole(int node) {
        cursor.advance();
        if (!cursor.is(TokenKind.RIGHT_BRACE)) {
            boolean outer = expressions.allowIn(true);
            tree.add(node, cursor.is(TokenKind.ELLIPSIS) ? expressions.element() : expressions.list());
            expressions.allowIn(outer);
        }
        if (!cursor.is(TokenKind.RIGHT_BRACE)) {
            throw cursor.fault("expected '}'");
        }
        cursor.leaveHole();
        cursor.scanner.elementText();
    }
}
