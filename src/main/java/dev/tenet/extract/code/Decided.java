package dev.tenet.extract.code;

import dev.tenet.fact.Comparison;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Words;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says by what names a project decides anything, wherever that is: what its tests, answers and smaller values mention, what it calls for the sake of the call,
 * and what its functions are wrapped in.
 */
final class Decided {
    /** Parts of paths of code that decides nothing about what runs. */
    private static final String[] APART = {
        "archive", "archived", "deprecated", "backtest", "backtests", "backtesting", "backtester", "demo", "demos", "example", "examples", "mock", "mocks", "old", "legacy", "simulation",
        "simulator", "smoke", "frontend", "components", "notebooks", "research", "metrics", "analytics", "analysis", "performance", "report", "reports", "statistics", "evaluation", "optimizer",
        "optimization", "sweep", "plot", "plots", "migration", "migrations"
    };

    /** Names that say of what they are compared with zero only that it is set. */
    private static final String[] LIMITS = {"max", "maximum", "limit", "cap"};

    private static final Set<String> SMALLER = Set.of("min", "clamp", "Min", "fmin", "clip");
    private static final int DEEPEST = 20;

    private final Names names;
    private final Checks checks;
    private final Expansion expansion;
    private final Set<String> found = new TreeSet<>();

    private Decided(Names names, Checks checks, Expansion expansion) {
        this.names = names;
        this.checks = checks;
        this.expansion = expansion;
    }

    static Set<String> in(List<CodeUnit> units, Names names, Checks checks, Expansion expansion) {
        Decided decided = new Decided(names, checks, expansion);
        for (CodeUnit unit : units) {
            if (!unit.test && !unit.generated() && !isApart(unit)) {
                decided.of(unit.code);
                unit.functions.stream().filter(function -> !Words.mentions(function.name, APART)).forEach(decided::of);
            }
        }
        return Collections.unmodifiableSet(decided.found);
    }

    private static boolean isApart(CodeUnit unit) {
        String path = unit.path();
        return path.endsWith(".tsx") || path.endsWith(".jsx") || unit.language.id().equals("shell") || Words.mentions(path, APART);
    }

    private void of(FunctionDecl function) {
        for (List<Guard> guards : List.of(function.tests, function.guards)) {
            for (Guard guard : guards) {
                tested(checks.condition(guard));
            }
        }
        for (Returned returned : function.returns) {
            if (Tested.isAnswer(returned.value())) {
                add(returned.value(), returned.scope());
            }
        }
        for (FunctionDecl.Root root : function.roots) {
            chosen(root.expression(), root.scope(), 0);
        }
        for (Invocation call : function.calls) {
            if (call.discarded() || call.awaited() && call.arguments.isEmpty()) {
                found.add(expansion.name(call));
            } else if (SMALLER.contains(call.name())) {
                call.arguments.forEach(part -> add(part.value(), call.scope));
            }
        }
        function.decorators.forEach(decorator -> add(decorator, function.scope));
    }

    /** A limit that is compared with zero alone is a setting that is looked at, not a limit that is held to. */
    private void tested(Condition condition) {
        boolean onlyZero = !condition.comparisons().isEmpty() && condition.comparisons().stream().allMatch(Comparison::isWithZero);
        condition.names().stream().filter(name -> !onlyZero || !Words.mentions(name, LIMITS)).forEach(found::add);
    }

    /** {@code PAPER_URL if paper else LIVE_URL} */
    private void chosen(Expression expression, Scope scope, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (expression instanceof Expression.Choice choice) {
            add(choice.test(), scope);
        }
        Scope inner = expression instanceof Expression.Scoped scoped ? scoped.scope() : scope;
        for (Expression child : Expression.children(expression)) {
            chosen(child, inner, depth + 1);
        }
    }

    private void add(Expression expression, Scope scope) {
        found.addAll(names.of(expression, Frame.of(scope)));
    }
}
