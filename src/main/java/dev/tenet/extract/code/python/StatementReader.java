package dev.tenet.extract.code.python;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Returned;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Condition.Exit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements in order; each says how control always leaves through it, or that it does not. */
final class StatementReader {
    /** Calls that do not return, as they are written. */
    private static final Set<String> ENDINGS = Set.of(
            "sys.exit", "exit", "quit", "os._exit", "os.abort", "st.stop", "streamlit.stop", "abort", "flask.abort", "parser.error",
            "ctx.exit", "ctx.abort", "ctx.fail", "pytest.fail", "pytest.skip", "self.fail", "self.skipTest");

    private final Place place;
    private final PythonTree tree;
    private final ExpressionReader expressions;
    private final Targets targets;
    private final AnnotationReader annotations;
    private final DefinitionReader definitions;
    private final BlockReader blocks;
    private final ImportReader imports;

    StatementReader(Place place) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = new ExpressionReader(place);
        this.targets = expressions.targets();
        this.annotations = new AnnotationReader(place, expressions);
        this.definitions = new DefinitionReader(place, expressions, annotations, this);
        this.blocks = new BlockReader(place, expressions, this);
        this.imports = new ImportReader(place);
    }

    void module() {
        body(PythonTree.MODULE);
    }

    /** Reads the statements of a body; a body that is missing is empty. */
    Exit body(int body) {
        Exit exit = Exit.NONE;
        for (int statement = body == 0 ? 0 : tree.first(body); statement != 0; statement = tree.next(statement)) {
            if (!place.enter(statement)) {
                break;
            }
            Exit left = statement(statement);
            place.leave();
            exit = exit == Exit.NONE ? left : exit;
        }
        return exit;
    }

    private Exit statement(int node) {
        switch (tree.kind(node)) {
            case FUNCTION_DEF -> definitions.function(node);
            case CLASS_DEF -> definitions.type(node);
            case ASSIGN -> assign(node);
            case AUG_ASSIGN -> change(node);
            case ANN_ASSIGN -> declare(node);
            case TYPE_ALIAS -> place.scope.bind(tree.name(node), value(expressions.in(tree.child(node, NodeKind.VALUE))));
            case IMPORT -> imports.modules(node);
            case IMPORT_FROM -> imports.names(node);
            case GLOBAL -> {
                for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
                    place.scope.global(tree.name(alias));
                }
            }
            case NONLOCAL -> {
                for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
                    place.scope.nonlocal(tree.name(alias));
                }
            }
            case DELETE -> expressions.children(node);
            case ASSERT -> require(node);
            case RETURN -> {
                Expression value = tree.first(node) == 0 ? Expression.NONE : evaluate(tree.first(node));
                leaves(Exit.RETURN, value, node);
                place.function.add(new Returned(value, place.scope, place.block, place.span(node)));
                return Exit.RETURN;
            }
            case RAISE -> {
                for (int role = tree.first(node); role != 0; role = tree.next(role)) {
                    place.add(new Statement.Evaluate(evaluate(tree.first(role)), place.scope));
                }
                leaves(Exit.RAISE, null, node);
                return Exit.RAISE;
            }
            case BREAK -> {
                leaves(Exit.BREAK, null, node);
                return Exit.BREAK;
            }
            case CONTINUE -> {
                leaves(Exit.CONTINUE, null, node);
                return Exit.CONTINUE;
            }
            case EXPR -> {
                return expression(node);
            }
            case IF -> {
                return blocks.branch(node);
            }
            case WHILE -> {
                return blocks.loop(node);
            }
            case FOR -> blocks.each(node);
            case WITH -> {
                return blocks.with(node);
            }
            case TRY -> {
                return blocks.attempt(node);
            }
            case MATCH -> {
                return blocks.match(node);
            }
            default -> { }
        }
        return Exit.NONE;
    }

    /** Reads an expression that a statement evaluates. */
    Expression evaluate(int node) {
        Expression expression = expressions.read(node);
        if (!(expression instanceof Expression.Constant)) {
            place.function.evaluates(expression, place.scope);
        }
        return expression;
    }

    private void leaves(Exit exit, @Nullable Expression value, int node) {
        place.add(new Statement.Leave(exit, value, place.scope, place.span(node)));
    }

    private void assigns(int target, Expression read, Expression value, Binding.Kind how, @Nullable TypeRef type) {
        place.add(new Statement.Assign(read, value, how, place.scope, place.span(target), type));
    }

    private Binding value(Expression value) {
        return Binding.of(Binding.Kind.VALUE, value, null, place.scope);
    }

    private Exit expression(int node) {
        if (tree.kind(tree.first(node)) == NodeKind.STRING) {
            return Exit.NONE;
        }
        Expression expression = evaluate(tree.first(node));
        place.add(new Statement.Evaluate(expression, place.scope));
        if (expression instanceof Invocation call) {
            call.discard();
            if (ENDINGS.contains(Expression.written(call.callee()))) {
                leaves(Exit.RAISE, null, node);
                return Exit.RAISE;
            }
        }
        return Exit.NONE;
    }

    private void assign(int node) {
        Expression value = evaluate(tree.first(tree.child(node, NodeKind.VALUE)));
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.TARGET) {
                int target = tree.first(child);
                targets.bind(target, Binding.Kind.VALUE, value, null);
                assigns(target, targets.read(target), value, Binding.Kind.VALUE, null);
                definitions.field(target, null, value);
                note(target, value, false);
            }
        }
    }

    /** Notes the assignment, of each name when there are several. */
    private void note(int target, Expression value, boolean augmented) {
        boolean several = tree.kind(target) == NodeKind.TUPLE || tree.kind(target) == NodeKind.LIST;
        if (!several) {
            place.function.add(new AssignmentDecl(
                    targets.text(target), targets.name(target), value, place.scope, place.span(target), augmented, place.block, place.order));
        } else if (place.enter(target)) {
            int position = 0;
            for (int child = tree.first(target); child != 0; child = tree.next(child)) {
                note(child, Targets.element(value, position++), augmented);
            }
            place.leave();
        }
    }

    private void change(int node) {
        int target = tree.first(tree.child(node, NodeKind.TARGET));
        Expression value = evaluate(tree.first(tree.child(node, NodeKind.VALUE)));
        targets.bind(target, Binding.Kind.CHANGED, value, null);
        assigns(target, targets.read(target), value, Binding.Kind.CHANGED, null);
        note(target, value, true);
    }

    private void declare(int node) {
        int target = tree.first(tree.child(node, NodeKind.TARGET));
        TypeRef type = annotations.read(tree.child(node, NodeKind.ANNOTATION));
        int given = tree.child(node, NodeKind.VALUE);
        @Nullable Expression value = given == 0 ? null : evaluate(tree.first(given));
        targets.bind(target, value == null ? Binding.Kind.DECLARED : Binding.Kind.VALUE, value, type);
        Expression read = targets.read(target);
        definitions.field(target, type, value);
        if (value != null) {
            assigns(target, read, value, Binding.Kind.VALUE, type);
            note(target, value, false);
        }
    }

    private void require(int node) {
        int test = tree.first(tree.child(node, NodeKind.TEST));
        Guard guard = expressions.guard(evaluate(test), test, true);
        place.function.asserts(guard.left(place.order, true, Exit.RAISE));
        place.add(new Statement.Require(guard));
        int message = tree.child(node, NodeKind.MESSAGE);
        if (message != 0) {
            var outer = place.block;
            place.block = outer.branch(guard.otherwise());
            evaluate(tree.first(message));
            place.block = outer;
        }
    }
}
