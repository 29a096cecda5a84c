package dev.tenet.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param location of the call expression
 * @param callee resolved dotted name ({@code subprocess.run}, {@code ib_async.IB.placeOrder}); a receiver that could not be resolved reads
 *     {@code ?.name}; what reads text as HTML, or leads the page elsewhere, when a property is assigned reads {@code ?.innerHTML=}, {@code ?.location=}
 * @param name the last part of the callee
 * @param arguments in source order
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param conditions tests known to have come out one way where the call stands, in this function
 * @param awaited whether its result is awaited
 * @param inLoop whether it stands in a loop or comprehension of its function
 * @param discarded whether its result is thrown away
 * @param caught types that handlers around it catch, resolved; {@code *} for a bare handler
 * @param test whether it is test code
 */
public record Call(
        Location location,
        String callee,
        String name,
        List<Argument> arguments,
        String function,
        List<Condition> conditions,
        boolean awaited,
        boolean inLoop,
        boolean discarded,
        List<String> caught,
        boolean test)
        implements Fact {
    public Call {
        arguments = Deferred.keep(arguments);
        conditions = Deferred.keep(conditions);
        caught = Deferred.keep(caught);
    }

    /** Whether the callee's receiver is known. */
    public boolean resolved() {
        return !callee.startsWith("?.");
    }

    /** The keyword argument {@code name}, or {@link Value#ABSENT}. */
    public Value argument(String name) {
        for (Argument argument : arguments) {
            if (argument.name().equals(name)) {
                return argument.value();
            }
        }
        return Value.ABSENT;
    }

    /** The positional argument at {@code position} (from 0), or {@link Value#ABSENT}. */
    public Value argument(int position) {
        for (Argument argument : arguments) {
            if (argument.position() == position) {
                return argument.value();
            }
        }
        return Value.ABSENT;
    }

    /** The argument given by keyword {@code name} or else at {@code position}. */
    public Value argument(String name, int position) {
        Value named = argument(name);
        return named.isAbsent() ? argument(position) : named;
    }

    /** Whether some argument is unpacked from a variable, so that an argument that is not seen may still be given. */
    public boolean unpacks() {
        return arguments.stream().anyMatch(argument -> argument.position() == -2);
    }

    /** Whether an argument, or an entry of a dictionary or call that is an argument, is given by one of these names. */
    public boolean gives(String... names) {
        List<String> wanted = List.of(names);
        return arguments.stream().anyMatch(argument -> wanted.contains(argument.name())
                || argument.value().parts().stream().anyMatch(part -> wanted.contains(part.name())));
    }

    /**
     * Whether it says that it is a request that posts: by its own name ({@code client.post}, {@code postForEntity}), or by an argument or an entry of one that is the
     * method ({@code request("POST", …)}, {@code fetch(url, { method: "POST" })}, {@code HttpMethod.POST}).
     */
    public boolean posts() {
        return arguments.stream().anyMatch(argument -> isPost(argument.value()) || argument.value().kind() == Value.Kind.COLLECTION
                && argument.value().parts().stream().anyMatch(part -> part.name().equals("method") && isPost(part.value())))
                || Words.mentions(name, "post");
    }

    private static boolean isPost(Value value) {
        return switch (value.kind()) {
            case STRING -> value.text().equalsIgnoreCase("post");
            case NAME -> value.text().endsWith(".POST") || value.text().endsWith(".MethodPost");
            default -> false;
        };
    }

    /** Whether an argument, or an entry of one, is text that matches as a whole; what is filled in reads {@code {}}, as in {@code {}/v2/orders}. */
    public boolean addresses(String pattern) {
        return arguments.stream().anyMatch(argument -> isText(argument.value(), pattern) || argument.value().parts().stream().anyMatch(part -> isText(part.value(), pattern)));
    }

    private static boolean isText(Value value, String pattern) {
        return (value.kind() == Value.Kind.STRING || value.kind() == Value.Kind.FORMATTED) && value.text().matches(pattern);
    }

    /** Whether a keyword, or at any depth the key of an entry or of a query ({@code ?side=buy&qty=1}), reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean keyed(String... words) {
        return arguments.stream().anyMatch(argument -> Words.mentions(argument.name(), words) || argument.value().keyed(words) || argument.value().queries(words));
    }

    /** As {@link #keyed(String...)}. */
    public boolean keyed(List<String> words) {
        return keyed(words.toArray(String[]::new));
    }

    /** The value of the keyword, or at any depth of the entry, that reads as {@code word}; {@link Value#ABSENT} when there is none. */
    public Value entry(String word) {
        for (Argument argument : arguments) {
            Value found = Words.snake(argument.name()).equals(word) ? argument.value() : argument.value().entry(word);
            if (!found.isAbsent()) {
                return found;
            }
        }
        return Value.ABSENT;
    }

    /** Whether a number is written at {@code position}, or under one of these names as {@link #gives} looks for them. */
    public boolean givesNumber(int position, String... names) {
        List<String> wanted = List.of(names);
        return argument(position).isNumber() || arguments.stream().anyMatch(argument -> wanted.contains(argument.name()) && argument.value().isNumber()
                || argument.value().parts().stream().anyMatch(part -> wanted.contains(part.name()) && part.value().isNumber()));
    }

    /** Constant keyword arguments by name: strings, doubles and booleans. */
    public Map<String, Object> keyword() {
        Map<String, Object> constants = new HashMap<>();
        for (Argument argument : arguments) {
            Value value = argument.value();
            switch (value.kind()) {
                case STRING -> constants.put(argument.name(), value.text());
                case NUMBER -> constants.put(argument.name(), value.number());
                case BOOLEAN -> constants.put(argument.name(), value.isTrue());
                default -> { }
            }
        }
        constants.remove("");
        return constants;
    }

    /** Whether some argument mentions one of {@code words}; see {@link Words#mentions}. */
    public boolean passes(String... words) {
        return arguments.stream().anyMatch(argument -> argument.value().mentions(words));
    }

    /** As {@link #passes(String...)}. */
    public boolean passes(List<String> words) {
        return passes(words.toArray(String[]::new));
    }

    /** Whether the variable of the function (or module) in which the call stands is an argument as it is. */
    public boolean hands(String variable) {
        return positionOf(variable) >= 0 || arguments.stream().anyMatch(argument -> !argument.name().isEmpty() && isVariable(argument, variable));
    }

    /** At which place the variable is given; -1 when it is not, or by keyword. */
    public int positionOf(String variable) {
        return arguments.stream().filter(argument -> isVariable(argument, variable)).mapToInt(Argument::position).max().orElse(-1);
    }

    /** Whether an argument is the call of one of {@code callees}, or the thing of that name. */
    public boolean handsCallOf(List<String> callees) {
        return arguments.stream().anyMatch(argument -> argument.value().isFrom(callees));
    }

    /** Whether an argument is the thing of one of these resolved names: a constant of a library, a class. */
    public boolean handsOneOf(String... names) {
        for (Argument argument : arguments) {
            if (argument.value().kind() == Value.Kind.NAME) {
                String handed = argument.value().text();
                for (String name : names) {
                    if (name.equals(handed)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** At which place {@link #handsCallOf} is given; -1 when it is not, or by keyword. */
    public int positionOfCall(List<String> callees) {
        return arguments.stream().filter(argument -> argument.value().isFrom(callees)).mapToInt(Argument::position).max().orElse(-1);
    }

    /** Whether the callee's own name reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean reads(List<String> words) {
        return Words.mentions(name, words.toArray(String[]::new));
    }

    /** Environment variables that must be there for the call to work, as arguments: {@code X} for {@code connect(os.environ["X"])}. */
    public List<String> requiredVariables() {
        return arguments.stream().map(argument -> argument.value().requiredVariable()).filter(variable -> !variable.isEmpty()).toList();
    }

    /** Whether {@code fragment} stands in an argument; see {@link Value#says}. */
    public boolean says(String fragment) {
        for (Argument argument : arguments) {
            if (argument.says(fragment)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the arguments is the string {@code text}. */
    public boolean lists(String text) {
        return arguments.stream().anyMatch(argument -> argument.value().isString() && argument.value().text().equals(text));
    }

    /** Whether the call stands where a test that mentions one of {@code words} came out one way or the other. */
    public boolean tested(String... words) {
        return conditions.stream().anyMatch(condition -> condition.mentions(words));
    }

    /** The same for words of a list. */
    public boolean tested(List<String> words) {
        return tested(words.toArray(String[]::new));
    }

    private boolean isVariable(Argument argument, String variable) {
        Value value = argument.value();
        return value.kind() == Value.Kind.NAME && (value.text().equals(variable) || value.text().equals(function + "." + variable));
    }

    /** Whether a test that is known to have come out one way looks at what is in {@code variable}; see {@link Condition#examines}. */
    public boolean examined(String variable, List<String> origins) {
        return conditions.stream().anyMatch(condition -> condition.examines(variable, origins));
    }

    /** The same for a variable of any origin. */
    public boolean examined(String variable) {
        return examined(variable, List.of());
    }

    /** Whether the call stands where a test that mentions one of {@code words} is known to be true. */
    public boolean under(String... words) {
        return conditions.stream().anyMatch(condition -> condition.holds() && condition.mentions(words));
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Call call && location.equals(call.location) && callee.equals(call.callee) && name.equals(call.name) && arguments.equals(call.arguments)
                && function.equals(call.function)
                && conditions.equals(call.conditions) && awaited == call.awaited && inLoop == call.inLoop && discarded == call.discarded
                && caught.equals(call.caught) && test == call.test;
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + callee.hashCode();
    }
}
