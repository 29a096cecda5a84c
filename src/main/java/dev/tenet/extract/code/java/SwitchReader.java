package dev.tenet.extract.code.java;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.Scope;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads switches: what is known in a case, and whether all of them leave. */
final class SwitchReader {
    private final Place place;
    private final Readers readers;
    /** What the switch expressions around give, innermost last. */
    private final List<List<Expression>> results = new ArrayList<>(1);

    SwitchReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    Exit statement(SwitchTree node) {
        return cases(node.getExpression(), node.getCases());
    }

    Expression expression(SwitchExpressionTree node) {
        results.add(new ArrayList<>());
        cases(node.getExpression(), node.getCases());
        return new Expression.Other(results.remove(results.size() - 1));
    }

    void yielded(Expression value) {
        if (!results.isEmpty()) {
            results.get(results.size() - 1).add(value);
        }
    }

    private Exit cases(ExpressionTree subject, List<? extends CaseTree> cases) {
        Expression matched = readers.statements.evaluate(subject);
        List<ExpressionTree> labels = new ArrayList<>();
        boolean unconditional = false;
        boolean complete = false;
        Exit all = null;
        Scope outer = place.scope;
        place.scope = place.inner();
        List<Statement.Option> options = new ArrayList<>();
        place.add(new Statement.Switch(matched, place.scope, place.span(subject), options));
        for (CaseTree each : cases) {
            labels.addAll(each.getExpressions());
            boolean otherwise = bind(each, matched) == 0 && each.getExpressions().isEmpty();
            unconditional |= each.getExpressions().isEmpty();
            complete |= otherwise;
            if (each.getBody() == null && each.getStatements() != null && each.getStatements().isEmpty()) {
                // Falls into the next case, which is then reached by more labels.
                options.add(option(each, otherwise, true));
                continue;
            }
            place.function.branches(otherwise ? 0 : 1);
            Guard guard = unconditional || labels.isEmpty() ? null : test(matched, labels);
            boolean rule = each.getBody() != null;
            Statement.Option option = option(each, otherwise, !rule);
            options.add(option);
            Statement.Body around = place.body;
            place.body = option.body();
            Exit exit = body(each, place.block.branch(guard));
            place.body = around;
            labels = new ArrayList<>();
            unconditional = !rule && exit == Exit.NONE;
            all = all == null || exit == Exit.NONE || exit == Exit.BREAK ? exit : all == Exit.NONE || all == Exit.BREAK ? all : exit;
        }
        place.scope = outer;
        return complete && all != null && all != Exit.BREAK ? all : Exit.NONE;
    }

    private Statement.Option option(CaseTree node, boolean standard, boolean falls) {
        List<Expression> labels = node.getExpressions().stream().map(readers.expressions::read).toList();
        return new Statement.Option(labels, standard, Statement.Body.empty(), falls);
    }

    private Guard test(Expression subject, List<ExpressionTree> labels) {
        List<Expression.Part> parts = new ArrayList<>(labels.size());
        for (ExpressionTree label : labels) {
            parts.add(new Expression.Part("", parts.size(), readers.expressions.read(label), place.span(label)));
        }
        Expression test = parts.size() == 1
                ? new Expression.Relation(List.of(subject, parts.get(0).value()), List.of("=="))
                : new Expression.Relation(List.of(subject, new Expression.Display("[]", parts)), List.of("in"));
        return readers.operators.guard(test, labels.get(0), true);
    }

    private Exit body(CaseTree node, Block block) {
        Block outer = place.block;
        place.block = block;
        Exit exit = Exit.NONE;
        if (node.getBody() instanceof ExpressionTree value) {
            Expression given = readers.statements.evaluate(value);
            yielded(given);
            readers.statements.run(given);
        } else if (node.getBody() instanceof StatementTree statement) {
            exit = readers.statements.block(statement);
        } else if (node.getStatements() != null) {
            exit = readers.statements.body(node.getStatements());
        }
        place.block = outer;
        return exit;
    }

    /** Binds the variables of patterns among the labels, and reads conditions; says how many labels are neither constant nor {@code default}. */
    private int bind(CaseTree node, Expression matched) {
        int patterns = 0;
        Set<Tree> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(node.getExpressions());
        known.addAll(node.getStatements() == null ? List.of() : node.getStatements());
        for (Tree child : Children.of(node)) {
            String kind = child.getKind().name();
            if (known.contains(child) || child == node.getBody() || kind.contains("DEFAULT") || kind.equals("CONSTANT_CASE_LABEL")) {
                continue;
            }
            patterns++;
            if (child instanceof ExpressionTree condition) {
                readers.statements.evaluate(condition);
            } else {
                bindPatterns(child, matched);
            }
        }
        return patterns;
    }

    /** Binds the variables of a pattern. */
    void bindPatterns(@Nullable Tree pattern, Expression matched) {
        if (pattern == null) {
            return;
        }
        Scope scope = place.scope;
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitBindingPattern(BindingPatternTree node, @Nullable Void none) {
                Binding binding = Binding.of(Binding.Kind.DECLARED, null, readers.types.read(node.getVariable().getType()), scope);
                String name = node.getVariable().getName().toString();
                scope.bind(name, binding);
                place.add(new Statement.Assign(new Expression.Name(name), matched, Binding.Kind.VALUE, scope, place.span(node), null));
                return null;
            }
        }.scan(pattern, null);
    }
}
