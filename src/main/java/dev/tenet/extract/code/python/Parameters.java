package dev.tenet.extract.code.python;

/** Parses the parameters of functions, lambdas and generic definitions. */
final class Parameters {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;

    Parameters(TokenCursor cursor, TreeBuffer tree, Expressions expressions) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
    }

    /** Parameters up to the token that ends them, which is left. */
    int of(int end, boolean annotated) {
        int node = tree.open(NodeKind.PARAMETERS, cursor.start());
        boolean keywordOnly = false;
        while (!cursor.is(end)) {
            if (cursor.accept(TokenKind.SLASH)) {
                for (int before = tree.first(node); before != 0; before = tree.next(before)) {
                    tree.mark(before, PythonTree.Flag.POSITIONAL_ONLY);
                }
            } else if (cursor.is(TokenKind.STAR) && cursor.kind(1) == TokenKind.COMMA) {
                cursor.advance();
                keywordOnly = true;
            } else {
                keywordOnly |= parameter(node, annotated, keywordOnly);
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return tree.close(node, Math.max(cursor.end(), tree.end(node)));
    }

    /** Adds a parameter; says whether it took the rest of the positional arguments. */
    private boolean parameter(int parent, boolean annotated, boolean keywordOnly) {
        boolean star = cursor.accept(TokenKind.STAR);
        boolean doubleStar = !star && cursor.accept(TokenKind.DOUBLE_STAR);
        int node = tree.open(NodeKind.PARAMETER, cursor.start());
        tree.name(node, cursor.expectName());
        if (star) {
            tree.mark(node, PythonTree.Flag.STAR);
        } else if (doubleStar) {
            tree.mark(node, PythonTree.Flag.DOUBLE_STAR);
        } else if (keywordOnly) {
            tree.mark(node, PythonTree.Flag.KEYWORD_ONLY);
        }
        if (annotated && cursor.accept(TokenKind.COLON)) {
            tree.add(node, NodeKind.ANNOTATION, expressions.starredOrNamed());
        }
        addDefault(node);
        tree.add(parent, tree.close(node, cursor.end()));
        return star;
    }

    private void addDefault(int node) {
        if (cursor.accept(TokenKind.ASSIGN)) {
            tree.add(node, NodeKind.DEFAULT, expressions.starredOrNamed());
        }
    }

    /** Adds the type parameters of a generic definition, if it has any. */
    void addTypeParameters(int parent) {
        if (!cursor.is(TokenKind.LEFT_BRACKET)) {
            return;
        }
        int node = tree.open(NodeKind.TYPE_PARAMETERS, cursor.start());
        cursor.advance();
        while (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            parameter(node, true, false);
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACKET);
        tree.add(parent, tree.close(node, cursor.end()));
    }
}
