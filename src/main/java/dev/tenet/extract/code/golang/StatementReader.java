package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Returned;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.Condition.Exit;
import dev.tenet.fact.DelayedCall;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements in order; each says how control always leaves through it, or that it does not. */
final class StatementReader {
    /** Calls that do not return, as they are written. */
    private static final Set<String> ENDINGS = Set.of(
            "panic", "os.Exit", "syscall.Exit", "runtime.Goexit", "log.Panic", "log.Panicf", "log.Panicln", "t.Skip", "t.Skipf", "t.SkipNow", "b.Skip",
            "b.Skipf", "b.SkipNow");
    /** Methods and functions that do not return, of whatever logger or test. */
    private static final Set<String> FATAL = Set.of("Fatal", "Fatalf", "Fatalln", "FailNow");
    private static final Expression ONE = new Expression.Constant(Value.Kind.NUMBER, "1");

    private final Place place;
    private final GoTree tree;
    private final ExpressionReader expressions;
    private final DeclarationReader declarations;
    private final Assignments assignments;
    private final BlockReader blocks;
    private final ChoiceReader choices;

    StatementReader(Place place) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = new ExpressionReader(place);
        this.declarations = new DeclarationReader(place, expressions, this);
        this.assignments = new Assignments(place, expressions, this);
        this.blocks = new BlockReader(place, expressions, this, assignments);
        this.choices = new ChoiceReader(place, expressions, this);
        expressions.use(declarations);
    }

    DeclarationReader declarations() {
        return declarations;
    }

    /** Reads the statements of a block; a block that is missing is empty. */
    Exit body(int block) {
        Exit exit = Exit.NONE;
        for (int node = block == 0 ? 0 : tree.first(block); node != 0; node = tree.next(node)) {
            Exit left = statement(node);
            // A label may be reached from elsewhere.
            exit = exit == Exit.NONE || tree.is(node, NodeKind.LABELED) ? left : exit;
        }
        return exit;
    }

    Exit statement(int node) {
        if (!place.enter(node)) {
            return Exit.NONE;
        }
        Exit exit = of(node);
        place.leave();
        return exit;
    }

    private Exit of(int node) {
        switch (tree.kind(node)) {
            case BLOCK -> {
                return blocks.block(node);
            }
            case EXPRESSION -> {
                return expression(node);
            }
            case SEND -> {
                Expression channel = evaluate(tree.first(node));
                Expression sent = evaluate(tree.last(node));
                place.add(new Statement.Assign(channel, sent, Binding.Kind.CHANGED, place.in.scope, place.span(node), null));
            }
            case COUNT -> assignments.count(node, ONE);
            case ASSIGN -> assignments.assign(node);
            case DEFINE -> assignments.define(node);
            case VAR_SPEC, CONST_SPEC, TYPE_SPEC -> declarations.specification(node);
            case GO -> delayed(node, DelayedCall.When.CONCURRENTLY);
            case DEFER -> delayed(node, DelayedCall.When.AT_RETURN);
            case RETURN -> {
                returned(node);
                return Exit.RETURN;
            }
            case BREAK -> {
                leave(Exit.BREAK, null, node);
                place.in.breaks = true;
                place.in.jumps |= !tree.name(node).isEmpty();
                return Exit.BREAK;
            }
            case GOTO -> {
                place.in.jumps = true;
                return Exit.BREAK;
            }
            case CONTINUE -> {
                leave(Exit.CONTINUE, null, node);
                return Exit.CONTINUE;
            }
            case LABELED -> {
                return tree.first(node) == 0 ? Exit.NONE : statement(tree.first(node));
            }
            case IF -> {
                return blocks.branch(node);
            }
            case FOR -> {
                return blocks.loop(node);
            }
            case RANGE -> blocks.each(node);
            case SWITCH -> {
                return choices.switched(node);
            }
            case TYPE_SWITCH -> {
                return choices.types(node);
            }
            case SELECT -> {
                return choices.select(node);
            }
            default -> { }
        }
        return Exit.NONE;
    }

    private void leave(Exit exit, @Nullable Expression value, int node) {
        place.add(new Statement.Leave(exit, value, place.in.scope, place.span(node)));
    }

    /** Reads an expression that a statement evaluates. */
    Expression evaluate(int node) {
        Expression expression = expressions.read(node);
        if (!(expression instanceof Expression.Constant)) {
            place.in.function.evaluates(expression, place.in.scope);
        }
        return expression;
    }

    List<Expression> evaluated(int list) {
        List<Expression> values = new ArrayList<>(1);
        for (int node = list == 0 ? 0 : tree.first(list); node != 0; node = tree.next(node)) {
            values.add(evaluate(node));
        }
        return values;
    }

    private Exit expression(int node) {
        Expression expression = evaluate(tree.first(node));
        place.add(new Statement.Evaluate(expression, place.in.scope));
        if (expression instanceof Invocation call) {
            call.discard();
            if (ends(call)) {
                leave(Exit.RAISE, null, node);
                return Exit.RAISE;
            }
            return Exit.NONE;
        }
        return Exit.NONE;
    }

    private static boolean ends(Invocation call) {
        boolean fatal = call.callee() instanceof Expression.Member member && FATAL.contains(member.name());
        return fatal || ENDINGS.contains(Expression.written(call.callee()));
    }

    /** The arguments are read where the statement stands; the call itself runs later, so nothing that follows can count on it. */
    private void delayed(int node, DelayedCall.When when) {
        Block outer = place.in.block;
        place.in.block = outer.branch(null);
        Expression expression = evaluate(tree.first(node));
        place.in.block = outer;
        place.add(new Statement.Evaluate(expression, place.in.scope));
        if (expression instanceof Invocation call) {
            call.discard();
            call.delay(when);
            Inside literal = expressions.lastLiteral();
            boolean recovers = when == DelayedCall.When.AT_RETURN
                    && tree.is(tree.first(tree.first(node)), NodeKind.FUNCTION_LITERAL)
                    && literal != null
                    && literal.recovers;
            if (recovers) {
                new RecoverReader(place).handler(tree.first(tree.first(node)));
            }
        }
    }

    private void returned(int node) {
        List<Expression> values = evaluated(node);
        Expression value = switch (values.size()) {
            case 0 -> Expression.NONE;
            case 1 -> values.get(0);
            default -> new Expression.Display(TypeReader.RESULTS, parts(node, values));
        };
        place.in.function.add(new Returned(value, place.in.scope, place.in.block, place.span(node)));
        leave(Exit.RETURN, values.isEmpty() ? results(node) : value, node);
    }

    /** What goes back where nothing is said: the variables that are named as results. */
    private Expression results(int node) {
        List<Expression> named = new ArrayList<>(place.in.results.size());
        place.in.results.forEach(name -> named.add(new Expression.Name(name)));
        return named.isEmpty() ? Expression.NONE : named.size() == 1 ? named.get(0) : new Expression.Display(TypeReader.RESULTS, parts(node, named));
    }

    private List<Expression.Part> parts(int node, List<Expression> values) {
        List<Expression.Part> parts = new ArrayList<>(values.size());
        for (Expression value : values) {
            parts.add(new Expression.Part("", parts.size(), value, place.span(node)));
        }
        return parts;
    }
}
