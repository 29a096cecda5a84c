package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.shell.ScriptReader.Result;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads commands that hold others, and keeps which branch leaves. */
final class CompoundReader {
    private final Place place;
    private final ScriptReader scripts;
    private final WordReader words;

    CompoundReader(Place place, ScriptReader scripts, WordReader words) {
        this.place = place;
        this.scripts = scripts;
        this.words = words;
    }

    Result read(Script.Command command, @Nullable Expression input) {
        if (command instanceof Script.If branches) {
            return new Result(Expression.OTHER, branch(branches));
        } else if (command instanceof Script.Loop loop) {
            loop(loop, input);
        } else if (command instanceof Script.Case choice) {
            choice(choice);
        } else if (command instanceof Script.Function function) {
            function(function);
        } else if (command instanceof Script.Group group) {
            return group(group);
        }
        return Result.NOTHING;
    }

    private Exit inside(Block block, Script body) {
        Exit[] exit = {Exit.NONE};
        place.within(block, () -> exit[0] = scripts.body(body));
        return exit[0];
    }

    /** Reads branches one after the other: each knows that the tests before it did not hold. */
    private Exit branch(Script.If branches) {
        Block outer = place.block;
        boolean othersLeave = true;
        boolean complete = false;
        Exit last = Exit.NONE;
        for (Script.Branch branch : branches.branches()) {
            if (branch.test() == null) {
                last = inside(place.block, branch.body());
                othersLeave &= last != Exit.NONE;
                complete = true;
                continue;
            }
            Expression test = scripts.test(branch.test());
            place.function.evaluates(test, place.scope);
            place.function.branches(1);
            Guard guard = scripts.guard(test, start(branch.test(), branches), end(branch.test(), branches), true);
            Exit exit = inside(place.block.branch(guard), branch.body());
            if (exit != Exit.NONE && othersLeave) {
                last = exit;
                place.function.add(guard.left(place.order, false, exit));
            } else {
                othersLeave = false;
                place.block = place.block.branch(guard.otherwise());
            }
        }
        place.block = outer;
        return complete && othersLeave ? last : Exit.NONE;
    }

    private static int start(Script test, Script.If branches) {
        return test.items().isEmpty() ? branches.start() : first(test).start();
    }

    private static int end(Script test, Script.If branches) {
        return test.items().isEmpty() ? branches.start() + 1 : Math.max(first(test).end(), first(test).start() + 1);
    }

    private static Script.Command first(Script test) {
        return test.items().get(test.items().size() - 1).pipelines().get(0).commands().get(0);
    }

    private void loop(Script.Loop loop, @Nullable Expression input) {
        place.function.branches(1);
        if (loop.test() != null) {
            Block body = place.block.loop(null);
            Expression[] test = {Expression.OTHER};
            place.within(body, () -> test[0] = scripts.test(loop.test()));
            place.function.evaluates(test[0], place.scope);
            Guard guard = scripts.guard(test[0], loop.start(), loop.start() + 1, !loop.negated());
            inside(body.branch(guard), loop.body());
            return;
        }
        List<Expression.Part> values = words.arguments(loop.words());
        Expression all = new Expression.Display("words", values);
        place.function.evaluates(all, place.scope);
        if (!loop.variable().isEmpty()) {
            place.unit.code().scope().bind(loop.variable(), Binding.of(Binding.Kind.ELEMENT, all, null, place.scope));
        }
        inside(place.block.loop(null), loop.body());
    }

    private void choice(Script.Case choice) {
        Expression subject = words.read(choice.subject());
        place.function.evaluates(subject, place.scope);
        for (Script.Clause clause : choice.clauses()) {
            place.function.branches(1);
            List<Expression> tests = new ArrayList<>(1);
            for (Word pattern : clause.patterns()) {
                tests.add(new Expression.Relation(List.of(subject, words.read(pattern)), List.of("==")));
            }
            boolean any = clause.patterns().stream().anyMatch(pattern -> "*".equals(pattern.constant()));
            Expression test = tests.size() == 1 ? tests.get(0) : new Expression.Operation("or", tests);
            Word first = clause.patterns().get(0);
            Guard guard = any ? null : scripts.guard(test, first.start(), first.end(), true);
            inside(place.block.branch(guard), clause.body());
        }
    }

    private void function(Script.Function declared) {
        String name = declared.name();
        Scope around = place.unit.code().scope();
        Scope scope = new Scope(Scope.Kind.FUNCTION, around, place.unit, null);
        FunctionDecl function = new FunctionDecl(name, name, place.unit, null, scope, place.span(declared.start(), declared.end()));
        place.unit.add(function);
        around.bind(Expression.Command.key(name), Binding.function(function, around));
        FunctionDecl outerFunction = place.function;
        Scope outerScope = place.scope;
        Block outerBlock = place.block;
        int outerOrder = place.order;
        place.function = function;
        place.scope = scope;
        place.block = function.body();
        place.order = 0;
        scripts.body(new Script(List.of(new Script.Item(
                List.of(new Script.Pipeline(List.of(declared.body()), false)), List.of(), false))));
        place.function = outerFunction;
        place.scope = outerScope;
        place.block = outerBlock;
        place.order = outerOrder;
    }

    private Result group(Script.Group group) {
        for (Script.Redirect redirect : group.redirects()) {
            Word word = redirect.word();
            if (word != null) {
                place.function.evaluates(words.read(word), place.scope);
            }
        }
        // What the last command of a group comes to is what the group comes to.
        Exit[] exit = {Exit.NONE};
        Expression last = Expression.OTHER;
        List<Script.Item> items = group.body().items();
        for (Script.Item item : items) {
            Script one = new Script(List.of(item));
            List<Expression> results = scripts.results(one);
            last = results.get(0);
        }
        if (!items.isEmpty()) {
            exit[0] = exitOf(items.get(items.size() - 1));
        }
        return new Result(last, exit[0]);
    }

    /** Whether a group ends with a command that leaves: {@code cmd || { echo failed; exit 1; }}. */
    private static Exit exitOf(Script.Item item) {
        boolean simple = item.pipelines().size() == 1 && item.pipelines().get(0).commands().size() == 1;
        if (!simple || !(item.pipelines().get(0).commands().get(0) instanceof Script.Simple command) || command.words().isEmpty()) {
            return Exit.NONE;
        }
        return switch (String.valueOf(command.words().get(0).constant())) {
            case "exit" -> Exit.RAISE;
            case "return" -> Exit.RETURN;
            case "break" -> Exit.BREAK;
            case "continue" -> Exit.CONTINUE;
            default -> Exit.NONE;
        };
    }
}
