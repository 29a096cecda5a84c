package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.extract.code.syntax.SyntaxFault;

/**
 * Parses what stands in parentheses: an expression, or the parameters of an arrow function. Both are read as one list, and made parameters once the
 * arrow is seen.
 */
final class Arrows {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Statements statements;
    /** Whether a colon behind the parentheses may belong to a conditional expression around them. */
    private boolean inBranch;

    Arrows(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** Says whether the expression is the first branch of a conditional one, and gives what was so before. */
    boolean inBranch(boolean now) {
        boolean before = inBranch;
        inBranch = now;
        return before;
    }

    /** {@code (x)}, {@code (x, y)} or {@code (x, y) => z}. */
    int parentheses() {
        int start = cursor.start();
        int list = list();
        int function = function(start, list, false);
        if (function != 0) {
            return expressions.arrow(function);
        }
        int first = tree.first(list);
        boolean parameters = first == 0;
        for (int child = first; child != 0; child = tree.next(child)) {
            parameters |= tree.is(child, NodeKind.PARAMETER) || tree.is(child, NodeKind.SPREAD);
        }
        if (parameters) {
            throw cursor.fault("expected '=>'");
        }
        expressions.arrow(0);
        if (tree.next(first) == 0) {
            return tree.release(list);
        }
        tree.become(list, NodeKind.SEQUENCE);
        return list;
    }

    /** {@code async (x)}, which may be a call, behind the word. */
    int asynchronous(int start, int name) {
        int list = list();
        int function = function(start, list, true);
        if (function != 0) {
            return expressions.arrow(function);
        }
        int call = tree.open(NodeKind.CALL, start);
        tree.become(list, NodeKind.ARGUMENTS);
        tree.add(call, name);
        tree.add(call, list);
        return tree.close(call, cursor.end());
    }

    private int list() {
        int node = tree.open(NodeKind.PARENTHESES, cursor.start());
        cursor.advance();
        cursor.enter();
        int within = cursor.start();
        boolean outer = expressions.allowIn(true);
        boolean branch = inBranch(false);
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(node, item());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        tree.startAt(node, within);
        cursor.expect(TokenKind.RIGHT_PAREN);
        inBranch(branch);
        expressions.allowIn(outer);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private int item() {
        int start = cursor.start();
        boolean rest = cursor.is(TokenKind.ELLIPSIS);
        int value = expressions.element();
        boolean typed = expressions.typed() && (cursor.is(TokenKind.COLON) || cursor.is(TokenKind.QUESTION));
        if (!typed) {
            return value;
        }
        int node = tree.open(NodeKind.PARAMETER, start);
        expressions.flag(node, Flag.REST, rest);
        tree.add(node, rest ? tree.release(value) : value);
        expressions.flag(node, Flag.OPTIONAL, cursor.accept(TokenKind.QUESTION));
        expressions.annotation(node);
        expressions.initial(node);
        return tree.close(node, cursor.end());
    }

    /** The function whose parameters were just read; 0 when no arrow follows. */
    private int function(int start, int list, boolean async) {
        if (cursor.is(TokenKind.ARROW)) {
            return cursor.newLine() ? 0 : arrow(start, list, 0, async);
        }
        if (!expressions.typed() || !cursor.is(TokenKind.COLON) || !cursor.mayTry()) {
            return 0;
        }
        TokenCursor.Mark mark = cursor.mark();
        int count = tree.count();
        boolean returns = arrowBehindType();
        cursor.back(mark);
        tree.forget(count);
        if (!returns) {
            return 0;
        }
        cursor.advance();
        return arrow(start, list, expressions.types().returned(), async);
    }

    /** Tries whether the colon begins the type of what an arrow function returns. */
    private boolean arrowBehindType() {
        cursor.hush();
        try {
            cursor.advance();
            expressions.types().returned();
            boolean found = cursor.is(TokenKind.ARROW) && !cursor.newLine();
            return found && (!inBranch || colonBehindBody());
        } catch (SyntaxFault notAType) {
            return false;
        }
    }

    /** Whether a colon follows the function's body, so that the one before was not that of the conditional expression around. */
    private boolean colonBehindBody() {
        cursor.enter();
        cursor.advance();
        if (cursor.is(TokenKind.LEFT_BRACE)) {
            statements.definitions().body(tree.open(NodeKind.FUNCTION, cursor.start()), false);
        } else {
            expressions.assignment();
        }
        cursor.leave();
        return cursor.is(TokenKind.COLON);
    }

    /** {@code <T>(x) => y} from the angle on; 0 when it is something else. */
    int generic(int start, boolean async) {
        if (!cursor.mayTry()) {
            return 0;
        }
        TokenCursor.Mark mark = cursor.mark();
        int count = tree.count();
        boolean follows = parametersFollow();
        cursor.back(mark);
        tree.forget(count);
        if (!follows) {
            return 0;
        }
        expressions.types().parameters();
        return function(start, list(), async);
    }

    private boolean parametersFollow() {
        cursor.hush();
        try {
            expressions.types().parameters();
            if (!cursor.is(TokenKind.LEFT_PAREN)) {
                return false;
            }
            list();
            return cursor.is(TokenKind.ARROW) || (cursor.is(TokenKind.COLON) && arrowBehindType());
        } catch (SyntaxFault notAFunction) {
            return false;
        }
    }

    /** A function with one parameter that is a plain name, at the arrow. */
    int single(int start, int name, boolean async) {
        int list = tree.open(NodeKind.PARENTHESES, tree.start(name));
        tree.add(list, name);
        tree.close(list, tree.end(name));
        return expressions.arrow(arrow(start, list, 0, async));
    }

    private int arrow(int start, int list, int returns, boolean async) {
        int node = tree.open(NodeKind.FUNCTION, start);
        tree.mark(node, Flag.ARROW);
        expressions.flag(node, Flag.ASYNC, async);
        tree.add(node, parameters(list));
        if (returns != 0) {
            tree.add(node, NodeKind.RETURNS, returns);
        }
        cursor.expect(TokenKind.ARROW);
        cursor.enter();
        boolean generator = expressions.generator(false);
        if (cursor.is(TokenKind.LEFT_BRACE)) {
            statements.definitions().body(node, false);
        } else {
            tree.add(node, NodeKind.BODY, expressions.assignment());
        }
        expressions.generator(generator);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private int parameters(int list) {
        int node = tree.open(NodeKind.PARAMETERS, tree.start(list));
        tree.close(node, tree.end(list));
        for (int child = tree.release(list); child != 0; ) {
            int following = tree.next(child);
            tree.cut(child);
            tree.add(node, tree.is(child, NodeKind.PARAMETER) ? child : parameter(child));
            child = following;
        }
        return node;
    }

    private int parameter(int value) {
        int node = tree.open(NodeKind.PARAMETER, tree.start(value));
        tree.close(node, tree.end(value));
        int target = value;
        if (tree.is(value, NodeKind.SPREAD)) {
            tree.mark(node, Flag.REST);
            target = tree.release(value);
        }
        if (tree.is(target, NodeKind.ASSIGN) && tree.nameOf(target) == names.of("=")) {
            int name = tree.release(target);
            int given = tree.next(name);
            tree.cut(name);
            tree.add(node, name);
            tree.add(node, NodeKind.VALUE, given);
        } else {
            tree.add(node, target);
        }
        return node;
    }
}
