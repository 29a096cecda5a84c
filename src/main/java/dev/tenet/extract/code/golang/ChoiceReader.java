package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Condition.Exit;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code switch} and {@code select}. */
final class ChoiceReader {
    /** Cases that know that those before them did not apply. */
    private static final int MOST_CHAINED = 16;

    private static final Expression TRUE = new Expression.Constant(Value.Kind.BOOLEAN, "true");

    private final Place place;
    private final GoTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    ChoiceReader(Place place, ExpressionReader expressions, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** What the cases of one statement come to. */
    private static final class Outcome {
        private Exit exit = Exit.NONE;
        private boolean allLeave = true;
        private boolean any;
        private boolean complete;

        void add(Exit left) {
            exit = left;
            any = true;
            allLeave &= left != Exit.NONE;
        }

        Exit exit() {
            return any && complete && allLeave ? exit : Exit.NONE;
        }
    }

    Exit switched(int node) {
        Outcome outcome = new Outcome();
        place.scoped(() -> {
            initial(node);
            int role = tree.child(node, NodeKind.TEST);
            Expression tag = role == 0 ? null : statements.evaluate(tree.first(role));
            List<Statement.Option> options = choice(tag == null ? TRUE : tag, node);
            Block chain = place.in.block;
            int chained = 0;
            for (int clause = tree.first(node); clause != 0; clause = tree.next(clause)) {
                if (!tree.is(clause, NodeKind.CASE)) {
                    continue;
                }
                int values = tree.child(clause, NodeKind.VALUES);
                if (values == 0) {
                    outcome.complete = true;
                    outcome.add(body(chain.branch(null), clause, option(options, List.of(), true, clause)));
                    continue;
                }
                List<Expression> labels = statements.evaluated(values);
                Guard guard = expressions.guard(test(tag, labels), values, true);
                boolean onlyLeft = outcome.allLeave;
                Exit exit = body(chain.branch(guard), clause, option(options, labels, false, clause));
                outcome.add(exit);
                if (exit != Exit.NONE && onlyLeft) {
                    place.in.function.add(guard.left(place.in.order, false, exit));
                } else if (chained++ < MOST_CHAINED) {
                    chain = chain.branch(guard.otherwise());
                }
            }
        });
        return outcome.exit();
    }

    private void initial(int node) {
        int init = tree.child(node, NodeKind.INIT);
        if (init != 0) {
            statements.statement(tree.first(init));
        }
    }

    private List<Statement.Option> choice(Expression subject, int node) {
        List<Statement.Option> options = new ArrayList<>();
        place.add(new Statement.Switch(subject, place.in.scope, place.span(node), options));
        return options;
    }

    private Statement.Body option(List<Statement.Option> options, List<Expression> labels, boolean standard, int clause) {
        int last = tree.last(tree.child(clause, NodeKind.BLOCK));
        boolean falls = last != 0 && tree.is(last, NodeKind.FALLTHROUGH);
        options.add(new Statement.Option(labels, standard, Statement.Body.empty(), falls));
        return options.get(options.size() - 1).body();
    }

    private Expression test(@org.jspecify.annotations.Nullable Expression tag, List<Expression> values) {
        List<Expression> tests = new ArrayList<>(1);
        for (Expression value : values) {
            tests.add(tag == null ? value : new Expression.Relation(List.of(tag, value), List.of("==")));
        }
        return tests.size() == 1 ? tests.get(0) : new Expression.Operation("or", tests);
    }

    /** Reads the body of a clause; {@code break} leaves the statement, not what is around it. */
    private Exit body(Block block, int clause, Statement.Body into) {
        place.in.function.branches(1);
        boolean outer = place.in.breaks;
        place.in.breaks = false;
        Exit[] exit = {Exit.NONE};
        place.into(into, () -> place.within(block, () -> place.scoped(() -> exit[0] = statements.body(tree.child(clause, NodeKind.BLOCK)))));
        boolean broke = place.in.breaks;
        place.in.breaks = outer;
        int last = tree.last(tree.child(clause, NodeKind.BLOCK));
        boolean fallsThrough = last != 0 && tree.is(last, NodeKind.FALLTHROUGH);
        return broke || fallsThrough ? Exit.NONE : exit[0];
    }

    Exit types(int node) {
        Outcome outcome = new Outcome();
        place.scoped(() -> {
            initial(node);
            int role = tree.child(node, NodeKind.TEST);
            Expression asked = statements.evaluate(tree.first(role));
            List<Statement.Option> options = choice(asked, node);
            for (int clause = tree.first(node); clause != 0; clause = tree.next(clause)) {
                if (tree.is(clause, NodeKind.CASE)) {
                    boolean standard = tree.child(clause, NodeKind.VALUES) == 0;
                    outcome.add(typed(node, clause, asked, option(options, List.of(), standard, clause)));
                    outcome.complete |= tree.child(clause, NodeKind.VALUES) == 0;
                }
            }
        });
        return outcome.exit();
    }

    private Exit typed(int node, int clause, Expression asked, Statement.Body into) {
        int values = tree.child(clause, NodeKind.VALUES);
        boolean one = values != 0 && tree.first(values) == tree.last(values);
        TypeRef type = one ? expressions.types().read(tree.first(values)) : null;
        Guard guard = expressions.guard(new Expression.Other(List.of(asked)), values == 0 ? clause : values, true);
        Exit[] exit = {Exit.NONE};
        place.scoped(() -> {
            place.declare(tree.name(node), Binding.of(type == null ? Binding.Kind.VALUE : Binding.Kind.DECLARED, asked, type, place.in.scope));
            if (!tree.name(node).isEmpty() && !tree.name(node).equals("_")) {
                Expression name = new Expression.Name(tree.name(node));
                into.statements().add(new Statement.Assign(name, asked, Binding.Kind.VALUE, place.in.scope, place.span(clause), type));
            }
            exit[0] = body(place.in.block.branch(values == 0 ? null : guard), clause, into);
        });
        return exit[0];
    }

    /** One of the clauses runs, so when all leave nothing follows. */
    Exit select(int node) {
        Outcome outcome = new Outcome();
        outcome.complete = true;
        List<Statement.Option> options = choice(Expression.OTHER, node);
        for (int clause = tree.first(node); clause != 0; clause = tree.next(clause)) {
            int communication = tree.child(clause, NodeKind.INIT);
            int of = clause;
            Statement.Body into = option(options, List.of(), communication == 0, clause);
            place.scoped(() -> {
                Block block = place.in.block.branch(null);
                if (communication != 0) {
                    place.into(into, () -> place.within(block, () -> statements.statement(tree.first(communication))));
                }
                outcome.add(body(block, of, into));
            });
        }
        return outcome.exit();
    }
}
