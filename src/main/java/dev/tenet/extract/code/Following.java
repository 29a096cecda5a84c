package dev.tenet.extract.code;

import dev.tenet.fact.Condition.Exit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the statements of one function in order, and joins what the ways through it come to. */
final class Following {
    /** Loops in loops deeper than this are gone through once. */
    private static final int REPEATED = 3;

    private static final int MOST_ROUNDS = 4;

    private final FunctionDecl function;
    private final Followed followed;
    private final Evaluating values;
    private final Tests tests;
    private final Deque<Rounds> loops = new ArrayDeque<>();

    /** Where control goes on from a loop's body. */
    private record Rounds(List<Holding> next, List<Holding> left) {}

    Following(Follower follower, FunctionDecl function, int level) {
        this.function = function;
        this.followed = new Followed(function);
        this.values = new Evaluating(follower, function, followed, level);
        this.tests = values.tests();
    }

    Followed all() {
        Holding start = new Holding();
        new Entering(values, function, followed).into(start);
        run(function.statements, start);
        if (!start.isDead()) {
            followed.returns(Held.CLEAN);
            followed.leaves(checked(start), null);
        }
        return followed;
    }

    private void run(Statement.Body body, Holding at) {
        for (Statement statement : body.statements()) {
            if (at.isDead()) {
                return;
            }
            run(statement, at);
        }
    }

    private void run(Statement statement, Holding at) {
        if (statement instanceof Statement.Evaluate evaluate) {
            values.of(evaluate.value(), evaluate.scope(), at);
        } else if (statement instanceof Statement.Assign assign) {
            values.assign(assign, at);
        } else if (statement instanceof Statement.Leave leave) {
            leave(leave, at);
        } else if (statement instanceof Statement.Branch branch) {
            branch(branch, at);
        } else if (statement instanceof Statement.Require require) {
            values.of(require.guard().test(), require.guard().scope(), at);
            tests.assume(require.guard().test(), require.guard().scope(), true, at);
        } else if (statement instanceof Statement.Loop loop) {
            loop(loop, at);
        } else if (statement instanceof Statement.Attempt attempt) {
            attempt(attempt, at);
        } else if (statement instanceof Statement.Choose choose) {
            choose(choose, at);
        } else if (statement instanceof Statement.Switch choice) {
            choice(choice, at);
        }
    }

    private void leave(Statement.Leave leave, Holding at) {
        if (leave.exit() == Exit.RETURN && leave.value() != null) {
            values.at(leave.span());
            followed.returns(values.of(leave.value(), leave.scope(), at));
            Boolean truth = tests.truth(leave.value(), leave.scope(), at);
            int[] whenTrue = null;
            if (truth == null || truth) {
                Holding answered = at.branch();
                tests.assume(leave.value(), leave.scope(), true, answered);
                whenTrue = checked(answered);
            }
            followed.leaves(checked(at), whenTrue);
        } else if (leave.exit() == Exit.BREAK || leave.exit() == Exit.CONTINUE) {
            if (loops.isEmpty()) {
                return;
            }
            Rounds rounds = loops.peek();
            (leave.exit() == Exit.BREAK ? rounds.left : rounds.next).add(at.branch());
        }
        at.die();
    }

    /** For which sinks each parameter is harmless here. */
    private int[] checked(Holding at) {
        int[] checked = new int[function.parameters.size()];
        for (int i = 0; i < checked.length; i++) {
            Held held = at.get(function.parameters.get(i).name());
            int harmless = held == null ? 0 : Trace.ALL;
            for (Trace trace : held == null ? List.<Trace>of() : held.all()) {
                if (trace.origin() instanceof Origin.Parameter parameter && parameter.index() == i) {
                    harmless &= trace.harmless();
                }
            }
            checked[i] = harmless;
        }
        return checked;
    }

    private void branch(Statement.Branch branch, Holding at) {
        Guard guard = branch.guard();
        values.at(guard.span());
        values.of(guard.test(), guard.scope(), at);
        Boolean truth = tests.truth(guard.test(), guard.scope(), at);
        if (truth != null) {
            run(truth ? branch.yes() : branch.no(), at);
            return;
        }
        Holding yes = at.branch();
        tests.assume(guard.test(), guard.scope(), true, yes);
        run(branch.yes(), yes);
        Holding no = at.branch();
        tests.assume(guard.test(), guard.scope(), false, no);
        run(branch.no(), no);
        at.become(List.of(yes, no));
    }

    private void loop(Statement.Loop loop, Holding at) {
        if (loops.size() >= REPEATED) {
            at.forgetConstants();
        }
        Guard guard = loop.guard();
        if (guard != null && tests.truth(guard.test(), guard.scope(), at) == Boolean.FALSE && !loop.always()) {
            // It may only look constant: the body may change it, but never runs.
            run(loop.otherwise(), at);
            return;
        }
        Held elements = null;
        if (loop.each() != null) {
            values.at(loop.each().span());
            elements = values.of(loop.each().value(), loop.each().scope(), at);
        }
        List<Holding> left = new ArrayList<>();
        Holding round = round(loop, elements, at.branch(), left);
        Holding before = at;
        Holding end = round;
        int most = loops.isEmpty() ? MOST_ROUNDS : loops.size() < REPEATED ? 2 : 1;
        for (int i = 1; i < most && !before.covers(end); i++) {
            before = at.joined(List.of(at.branch(), end));
            Holding again = round(loop, elements, before.branch(), left);
            end = at.joined(List.of(end, again));
        }
        List<Holding> ways = new ArrayList<>(left);
        if (!loop.always()) {
            Holding out = at.joined(List.of(at.branch(), end));
            if (guard != null) {
                tests.assume(guard.test(), guard.scope(), false, out);
            }
            run(loop.otherwise(), out);
            ways.add(out);
        }
        at.become(ways);
    }

    /** Goes through the body once; the result is where the next round would begin. */
    private Holding round(Statement.Loop loop, @Nullable Held elements, Holding at, List<Holding> left) {
        Rounds rounds = new Rounds(new ArrayList<>(), left);
        Holding start = at.branch();
        if (loop.each() != null && elements != null) {
            values.bind(loop.each(), values.element(elements), start);
        }
        if (loop.guard() != null) {
            values.of(loop.guard().test(), loop.guard().scope(), start);
            tests.assume(loop.guard().test(), loop.guard().scope(), true, start);
        }
        loops.push(rounds);
        run(loop.body(), start);
        loops.pop();
        List<Holding> next = new ArrayList<>(rounds.next);
        next.add(start);
        return at.joined(next);
    }

    private void attempt(Statement.Attempt attempt, Holding at) {
        Holding body = at.branch();
        run(attempt.body(), body);
        List<Holding> ways = new ArrayList<>();
        for (Statement.Body handler : attempt.handlers()) {
            Holding handled = at.joined(List.of(at.branch(), body.revived()));
            run(handler, handled);
            ways.add(handled);
        }
        run(attempt.otherwise(), body);
        ways.add(body);
        if (ways.stream().allMatch(Holding::isDead)) {
            run(attempt.last(), at.joined(List.of(at.branch(), body.revived())));
            at.die();
            return;
        }
        at.become(ways);
        run(attempt.last(), at);
    }

    private void choice(Statement.Switch choice, Holding at) {
        values.at(choice.span());
        values.of(choice.subject(), choice.scope(), at);
        int only = only(choice, at);
        List<Holding> ways = new ArrayList<>();
        // Leaving it ends it, going on means the loop around.
        loops.push(new Rounds(loops.isEmpty() ? new ArrayList<>() : loops.peek().next, ways));
        boolean conditions = choice.subject() instanceof Expression.Constant;
        Holding rest = at.branch();
        Holding fallen = null;
        boolean complete = false;
        for (int i = 0; i < choice.options().size(); i++) {
            Statement.Option option = choice.options().get(i);
            complete |= option.standard();
            if (only >= 0 && i != only && fallen == null) {
                continue;
            }
            Holding way = only >= 0 && i != only ? at.branch() : conditions ? met(choice, option, rest) : chosen(choice, option, at);
            if (fallen != null) {
                way = only >= 0 && i != only ? fallen : at.joined(List.of(way, fallen));
            }
            run(option.body(), way);
            fallen = option.falls() && !way.isDead() ? way : null;
            if (!option.falls() || i == choice.options().size() - 1) {
                ways.add(way);
                fallen = null;
            }
        }
        loops.pop();
        if (!complete && (only < 0 || only == choice.options().size())) {
            ways.add(conditions ? rest : at.branch());
        }
        at.become(ways);
    }

    /** Options whose labels are tests: each is asked once those before did not hold. */
    private Holding met(Statement.Switch choice, Statement.Option option, Holding rest) {
        Holding way = rest.branch();
        option.labels().forEach(label -> values.of(label, choice.scope(), rest));
        if (option.labels().size() == 1) {
            tests.assume(option.labels().get(0), choice.scope(), true, way);
        }
        option.labels().forEach(label -> tests.assume(label, choice.scope(), false, rest));
        return way;
    }

    private Holding chosen(Statement.Switch choice, Statement.Option option, Holding at) {
        Holding way = at.branch();
        if (!option.standard() && !option.labels().isEmpty()) {
            boolean single = option.labels().size() == 1;
            List<Expression.Part> parts = new ArrayList<>();
            option.labels().forEach(label -> parts.add(new Expression.Part("", parts.size(), label, choice.span())));
            Expression allowed = single ? option.labels().get(0) : new Expression.Display("", parts);
            tests.assume(new Expression.Relation(List.of(choice.subject(), allowed), List.of(single ? "==" : "in")), choice.scope(), true, way);
        }
        return way;
    }

    /** The only option that runs because the subject is constant; the number of options when none does, -1 when that is not known. */
    private int only(Statement.Switch choice, Holding at) {
        Expression.Constant subject = tests.constant(choice.subject(), choice.scope(), at);
        if (subject == null) {
            return -1;
        }
        int standard = choice.options().size();
        for (int i = 0; i < choice.options().size(); i++) {
            Statement.Option option = choice.options().get(i);
            standard = option.standard() ? i : standard;
            if (option.labels().isEmpty() && !option.standard()) {
                return -1;
            }
            for (Expression label : option.labels()) {
                Expression.Constant value = tests.constant(label, choice.scope(), at);
                if (value == null) {
                    return -1;
                }
                if (Boolean.TRUE.equals(Constants.relation(subject, "==", value))) {
                    return i;
                }
            }
        }
        return standard;
    }

    private void choose(Statement.Choose choose, Holding at) {
        List<Holding> ways = new ArrayList<>();
        for (Statement.Case each : choose.cases()) {
            Holding way = at.branch();
            tests.assume(each.guard().test(), each.guard().scope(), true, way);
            for (Statement.Assign target : each.targets()) {
                values.bind(target, values.of(target.value(), target.scope(), way).whole(), way);
            }
            Guard condition = each.condition();
            if (condition != null) {
                values.of(condition.test(), condition.scope(), way);
                tests.assume(condition.test(), condition.scope(), true, way);
            }
            run(each.body(), way);
            ways.add(way);
        }
        if (!choose.complete()) {
            ways.add(at.branch());
        }
        at.become(ways);
    }
}
