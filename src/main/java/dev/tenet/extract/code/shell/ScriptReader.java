package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Invocation;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Condition.Exit;
import dev.tenet.fact.DelayedCall;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads scripts in order; each list of commands says how control always leaves through it, or that it does not. */
final class ScriptReader {
    /** Commands that only succeed: what stands before them may fail. */
    private static final Set<String> FORGIVING = Set.of("true", ":");

    private final Place place;
    private final WordReader words;
    private final CommandReader commands;
    private final TestReader tests;
    private final CompoundReader compounds;

    /** What came of a command: the value that a test looks at, and how control leaves. */
    record Result(Expression value, Exit exit) {
        static final Result NOTHING = new Result(Expression.OTHER, Exit.NONE);
    }

    ScriptReader(Place place) {
        this.place = place;
        this.words = new WordReader(place, this);
        this.commands = new CommandReader(place, words);
        this.tests = new TestReader(words);
        this.compounds = new CompoundReader(place, this, words);
    }

    /** Reads a whole script; what it never assigns comes from the environment. */
    void read(Script script) {
        body(script);
        place.reads.forEach((name, span) -> {
            boolean variable = Character.isLetter(name.charAt(0)) && !place.unit.code().scope().binds(name);
            if (variable) {
                Expression constant = new Expression.Constant(Value.Kind.STRING, name);
                Expression read = new Expression.Index(new Expression.Name(ShellLanguage.ENVIRONMENT), constant, span);
                place.unit.code().evaluates(read, place.unit.code().scope());
            }
        });
    }

    Exit body(Script script) {
        Exit exit = Exit.NONE;
        for (Script.Item item : script.items()) {
            Exit left = item(item).exit();
            exit = exit == Exit.NONE ? left : exit;
        }
        return exit;
    }

    /** What the commands of a substitution put out. */
    List<Expression> results(Script script) {
        List<Expression> results = new ArrayList<>(1);
        for (Script.Item item : script.items()) {
            results.add(item(item).value());
        }
        return results;
    }

    /** The test that a list of commands is: the last one decides. */
    Expression test(Script script) {
        Expression last = Expression.OTHER;
        for (Script.Item item : script.items()) {
            last = item(item).value();
        }
        return last;
    }

    /** Each pipeline is reached only when those before it came out one way. */
    private Result item(Script.Item item) {
        Block outer = place.block;
        List<Expression> operands = new ArrayList<>(item.pipelines().size());
        Exit lastExit = Exit.NONE;
        @Nullable Guard lastGuard = null;
        for (int i = 0; i < item.pipelines().size(); i++) {
            Script.Pipeline pipeline = item.pipelines().get(i);
            Result result = pipeline(pipeline);
            operands.add(result.value());
            lastExit = result.exit();
            if (i < item.operators().size()) {
                boolean and = item.operators().get(i).equals("&&");
                if (!and && forgives(item.pipelines().get(i + 1)) && result.value() instanceof Invocation call) {
                    call.discard();
                }
                lastGuard = guard(result.value(), pipeline, true);
                place.block = place.block.branch(and ? lastGuard : lastGuard.otherwise());
                place.function.branches(1);
            }
        }
        place.block = outer;
        if (item.background() && operands.get(operands.size() - 1) instanceof Invocation call) {
            call.delay(DelayedCall.When.CONCURRENTLY);
        }
        if (lastGuard != null && lastExit != Exit.NONE && item.pipelines().size() == 2) {
            place.function.add(lastGuard.left(place.order, item.operators().get(0).equals("||"), lastExit));
        }
        Expression value = operands.size() == 1 ? operands.get(0) : new Expression.Operation(operator(item.operators()), operands);
        return new Result(value, operands.size() == 1 ? lastExit : Exit.NONE);
    }

    private static String operator(List<String> operators) {
        if (operators.stream().allMatch("&&"::equals)) {
            return "and";
        }
        return operators.stream().allMatch("||"::equals) ? "or" : "mixed";
    }

    private static boolean forgives(Script.Pipeline pipeline) {
        return pipeline.commands().get(0) instanceof Script.Simple simple
                && simple.words().size() == 1
                && FORGIVING.contains(String.valueOf(simple.words().get(0).constant()));
    }

    Guard guard(Expression test, Script.Pipeline of, boolean holds) {
        Script.Command first = of.commands().get(0);
        Script.Command last = of.commands().get(of.commands().size() - 1);
        return guard(test, first.start(), last.end(), holds);
    }

    Guard guard(Expression test, int start, int end, boolean holds) {
        return new Guard(
                test, place.scope, place.function, place.block, place.order, place.span(start, end), holds, Condition.Exit.NONE);
    }

    private Result pipeline(Script.Pipeline pipeline) {
        @Nullable Expression input = null;
        Result result = Result.NOTHING;
        for (Script.Command command : pipeline.commands()) {
            result = command(command, input);
            input = result.value();
        }
        if (pipeline.negated()) {
            return new Result(new Expression.Operation("not", List.of(result.value())), Exit.NONE);
        }
        return pipeline.commands().size() == 1 ? result : new Result(result.value(), Exit.NONE);
    }

    private Result command(Script.Command command, @Nullable Expression input) {
        if (command instanceof Script.Simple simple) {
            return simple(simple, input);
        } else if (command instanceof Script.Test test) {
            return new Result(tests.read(test.words()), Exit.NONE);
        } else if (command instanceof Script.Arithmetic arithmetic) {
            return new Result(WordReader.arithmetic(arithmetic.names()), Exit.NONE);
        }
        return compounds.read(command, input);
    }

    private Result simple(Script.Simple simple, @Nullable Expression input) {
        String name = simple.words().isEmpty() ? "" : String.valueOf(simple.words().get(0).constant());
        if (name.equals("[") || name.equals("test")) {
            List<Word> tested = simple.words();
            int end = name.equals("[") && tested.size() > 1 ? tested.size() - 1 : tested.size();
            return new Result(tests.read(tested.subList(1, end)), Exit.NONE);
        }
        Invocation call = commands.read(simple, input);
        Exit exit = switch (name) {
            case "exit" -> Exit.RAISE;
            case "return" -> Exit.RETURN;
            case "break" -> Exit.BREAK;
            case "continue" -> Exit.CONTINUE;
            default -> Exit.NONE;
        };
        return new Result(call == null ? Expression.OTHER : call, exit);
    }
}
