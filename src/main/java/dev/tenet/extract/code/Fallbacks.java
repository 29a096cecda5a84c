package dev.tenet.extract.code;

import dev.tenet.fact.Condition.Exit;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the guarded blocks of a function that may fail without harm, because what follows has something else to go by. */
final class Fallbacks {
    /** More than this is done, not only found out. */
    private static final int MOST = 4;

    private final Set<Statement.Attempt> found = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Variables and fields that have a value by now, as written. */
    private final Set<String> given = new HashSet<>();

    private Fallbacks() {}

    static Set<Statement.Attempt> in(FunctionDecl function) {
        Fallbacks fallbacks = new Fallbacks();
        fallbacks.given.addAll(function.parameterNames());
        fallbacks.walk(function.statements, false, null);
        return fallbacks.found;
    }

    /**
     * @param followed whether something of the function, or of the loop's round, follows the body
     * @param trying the loop over some elements whose round the body belongs to; null when there is none
     */
    private void walk(Statement.Body body, boolean followed, Statement.@Nullable Loop trying) {
        List<Statement> statements = body.statements();
        for (int i = 0; i < statements.size(); i++) {
            List<Statement> rest = statements.subList(i + 1, statements.size());
            boolean after = followed || !rest.isEmpty();
            Statement statement = statements.get(i);
            if (statement instanceof Statement.Assign assign) {
                give(assign.target());
            } else if (statement instanceof Statement.Branch branch) {
                walk(branch.yes(), after, trying);
                walk(branch.no(), after, trying);
            } else if (statement instanceof Statement.Loop loop) {
                if (loop.each() != null) {
                    give(loop.each().target());
                }
                walk(loop.body(), after, loop.each() == null || isCounted(loop.each().value()) ? null : loop);
                walk(loop.otherwise(), after, trying);
            } else if (statement instanceof Statement.Choose choose) {
                choose.cases().forEach(each -> walk(each.body(), after, trying));
            } else if (statement instanceof Statement.Switch choice) {
                choice.options().forEach(each -> walk(each.body(), after, trying));
            } else if (statement instanceof Statement.Attempt attempt) {
                if (!attempt.otherwise().statements().isEmpty()
                        || onlyGivesAnew(attempt.body())
                        || after && returns(attempt.body())
                        || trying != null && (leaves(attempt.body().statements()) || leaves(rest))) {
                    found.add(attempt);
                }
                walk(attempt.body(), after, trying);
                attempt.handlers().forEach(handler -> walk(handler, after, trying));
                walk(attempt.otherwise(), after, trying);
                walk(attempt.last(), after, trying);
            }
        }
    }

    private boolean onlyGivesAnew(Statement.Body body) {
        List<Statement> statements = body.statements();
        return !statements.isEmpty() && statements.size() <= MOST && statements.stream().allMatch(Fallbacks::onlyAssigns) && endsAnew(statements);
    }

    private static boolean onlyAssigns(Statement statement) {
        return statement instanceof Statement.Assign
                || statement instanceof Statement.Branch branch && branch.no().statements().isEmpty() && branch.yes().statements().stream().allMatch(Statement.Assign.class::isInstance);
    }

    /** Whether the last variable that is given a value had one. */
    private boolean endsAnew(List<Statement> statements) {
        Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
        return last instanceof Statement.Branch branch
                ? endsAnew(branch.yes().statements())
                : last instanceof Statement.Assign assign && given.contains(Expression.written(assign.target()));
    }

    /** Whether it ends with a result, in one case or all, or with the next round, so that what follows is another way. */
    private static boolean returns(Statement.Body body) {
        List<Statement> statements = body.statements();
        Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
        return last instanceof Statement.Leave leave && (leave.exit() == Exit.RETURN && leave.value() != null || leave.exit() == Exit.CONTINUE)
                || last instanceof Statement.Branch branch && (returns(branch.yes()) || returns(branch.no()));
    }

    /** Whether a round of the loop may be the last one. */
    private static boolean leaves(List<Statement> statements) {
        return statements.stream().anyMatch(statement -> statement instanceof Statement.Leave leave && (leave.exit() == Exit.BREAK || leave.exit() == Exit.RETURN)
                || statement instanceof Statement.Branch branch && (leaves(branch.yes().statements()) || leaves(branch.no().statements())));
    }

    /** A loop that counts does the same thing again. */
    private static boolean isCounted(@Nullable Expression iterated) {
        return iterated instanceof Invocation call && (call.name().equals("range") || call.name().equals("count"));
    }

    private void give(@Nullable Expression target) {
        if (target instanceof Expression.Display display) {
            display.parts().forEach(part -> give(part.value()));
        } else if (target != null && !Expression.written(target).isEmpty()) {
            given.add(Expression.written(target));
        }
    }
}
