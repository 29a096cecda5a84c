package dev.tenet.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of the audited code is known to be, after constants were folded.
 *
 * @param kind what is known
 * @param text the constant's text for STRING, NUMBER and BOOLEAN ({@code true}, {@code false}); the resolved dotted name for NAME and CALL;
 *     the template with {@code {}} for each hole for FORMATTED; otherwise empty
 * @param names identifiers that the expression mentions, resolved where possible, in source order
 * @param parts the arguments of a CALL, the elements of a COLLECTION (a dictionary's keys are the elements' names), or what fills the holes of
 *     FORMATTED, those apart that hold constant text only, however often ({@code ",".join("?" * n)})
 */
public record Value(Kind kind, String text, List<String> names, List<Argument> parts) {
    /** What is known of an expression. */
    public enum Kind {
        /** There is no expression: an argument not given, a parameter without a default. */
        ABSENT,
        STRING,
        NUMBER,
        BOOLEAN,
        /** {@code None}, {@code null}, {@code nil}. */
        NONE,
        /** A variable, attribute or other dotted name. */
        NAME,
        CALL,
        /** A string that is built from at least one value that is not constant. */
        FORMATTED,
        /** A list, tuple, set or dictionary display. */
        COLLECTION,
        /** Any other expression. */
        OTHER
    }

    /** Names of numbers, times and keys. */
    private static final String[] NUMBERS = {
        "id", "ids", "pk", "oid", "rowid", "count", "limit", "offset", "page", "size", "length", "number", "num", "year", "month", "day", "days", "hour", "hours", "minutes",
        "seconds", "time", "timestamp", "ts", "date", "datetime", "dt", "now", "today", "epoch", "placeholders"
    };

    public static final Value ABSENT = new Value(Kind.ABSENT, "", List.of(), List.of());
    public static final Value NONE = new Value(Kind.NONE, "", List.of(), List.of());
    public static final Value TRUE = new Value(Kind.BOOLEAN, "true", List.of(), List.of());
    public static final Value FALSE = new Value(Kind.BOOLEAN, "false", List.of(), List.of());
    public static final Value OTHER = new Value(Kind.OTHER, "", List.of(), List.of());

    public Value {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        names = Deferred.keep(names);
        parts = Deferred.keep(parts);
    }

    /** A constant string. */
    public static Value string(String text) {
        return new Value(Kind.STRING, text, List.of(), List.of());
    }

    /** A constant number, as written. */
    public static Value number(String text) {
        return new Value(Kind.NUMBER, text, List.of(), List.of());
    }

    /** A resolved name. */
    public static Value name(String dotted) {
        return new Value(Kind.NAME, dotted, List.of(dotted), List.of());
    }

    /** Whether there is no expression at all: an argument that is not given. */
    public boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    /** Whether it is the constant {@code true}. */
    public boolean isTrue() {
        return kind == Kind.BOOLEAN && text.equals("true");
    }

    /** Whether this is a constant that counts as true where a boolean is asked for: true, a number but zero, a string or collection that is not empty. */
    public boolean isTruthy() {
        return isTrue() || (isNumber() && number() != 0) || (isString() && !text.isEmpty()) || (kind == Kind.COLLECTION && !parts.isEmpty());
    }

    /** Whether it is the constant {@code false}. */
    public boolean isFalse() {
        return kind == Kind.BOOLEAN && text.equals("false");
    }

    /** Whether it is {@code None}, {@code null} or {@code nil}. */
    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /** Whether it is a constant string. */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** Whether it is a constant number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** A string built from variables: an f-string, {@code +}, {@code %} or {@code format} with a part that is not constant. */
    public boolean isFormatted() {
        return kind == Kind.FORMATTED;
    }

    /** Whether a hole of this string is filled with anything but calls of {@code callees}. */
    public boolean isFilledBeyond(List<String> callees) {
        return isFormatted()
                && parts.stream().map(Argument::value).anyMatch(value -> value.kind() != Kind.CALL || !callees.contains(value.text()));
    }

    /**
     * Whether every hole of this SQL stands where the name of a table, column list or the like goes, which no parameter can fill: behind {@code FROM},
     * {@code INTO} or {@code TABLE}, and not where a value does.
     */
    public boolean fillsNames() {
        return isFormatted() && StatementNames.fillEveryHoleOf(text);
    }

    /** Whether a hole of this piece of SQL stands behind an operator or within quotes, where a value does. */
    public boolean fillsValues() {
        return isFormatted() && StatementNames.takesValueIn(text);
    }

    /** Whether no hole of this SQL stands where a value does: each stands for a name, or for a clause as a whole, such as a condition or an order. */
    public boolean fillsNoValues() {
        return isFormatted() && StatementNames.orClausesFillEveryHoleOf(text);
    }

    /**
     * Whether, as far as can be seen, text is put into this piece of SQL where a value goes: into quotes, or from a variable whose name does not say that
     * it is a number, a time or a key. An attribute without quotes around it is a number, or the database would not understand it.
     */
    public boolean fillsText() {
        if (!isFormatted()) {
            return false;
        }
        List<Boolean> quoted = StatementNames.quotedHoles(text);
        boolean told = quoted.size() == parts.size();
        for (int i = 0; i < parts.size(); i++) {
            Value filling = parts.get(i).value();
            if (filling.mayBeText() && (!told || quoted.get(i) || filling.text.indexOf('.') < 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the holes of this string may take text: what fills it is no number, time or key by its name. */
    public boolean takesText() {
        return isFormatted() && parts.stream().anyMatch(part -> part.value().mayBeText());
    }

    /** Not a number, time or key by its name; of a call, what it is made of counts. */
    private boolean mayBeText() {
        return switch (kind) {
            case NAME -> !Words.mentions(text.substring(text.lastIndexOf('.') + 1), NUMBERS);
            case CALL -> text.startsWith("?.") || !parts.isEmpty();
            case OTHER, COLLECTION -> true;
            case ABSENT, STRING, NUMBER, BOOLEAN, NONE, FORMATTED -> false;
        };
    }

    /** Whether this is the call of one of {@code callees}. */
    public boolean isCallOfAny(List<String> callees) {
        return kind == Kind.CALL && callees.contains(text);
    }

    /** Whether this is the call of one of {@code sources}, or the attribute or entry of that dotted name; a bare name is a variable, not a source. */
    public boolean isFrom(List<String> sources) {
        return (kind == Kind.CALL || (kind == Kind.NAME && text.indexOf('.') > 0)) && sources.contains(text);
    }

    /** Whether this is the call of one of {@code callees}, or is made of what such a call gives: by a call, a string or a collection that it is put into. */
    public boolean comesFrom(List<String> callees) {
        return isCallOfAny(callees) || parts.stream().anyMatch(part -> part.value().comesFrom(callees));
    }

    /** Whether this is a COLLECTION of constants. */
    public boolean isListOfConstants() {
        return kind == Kind.COLLECTION && parts.stream().allMatch(part -> part.value().isConstant());
    }

    /** Whether this is the constant {@code text}, or a COLLECTION that has it as an element. */
    public boolean holds(String text) {
        return isConstant() ? this.text.equals(text) : kind == Kind.COLLECTION && parts.stream().anyMatch(part -> part.value().isConstant() && part.value().text.equals(text));
    }

    /**
     * Whether this is the same in every run: a constant, a collection of what is, or what one of {@code decoders} makes of it: {@code Buffer.from("61", "hex")}.
     * Text that is repeated is, too: {@code b"\\0" * 16}.
     */
    public boolean isFixed(String... decoders) {
        return switch (kind) {
            case STRING, NUMBER, BOOLEAN -> true;
            case FORMATTED -> names.isEmpty() && parts.isEmpty();
            case COLLECTION -> parts.stream().allMatch(part -> part.value().isFixed(decoders));
            case CALL -> List.of(decoders).contains(text) && parts.stream().allMatch(part -> part.value().isFixed(decoders));
            case ABSENT, NONE, NAME, OTHER -> false;
        };
    }

    /** The first element of a COLLECTION, or ABSENT. */
    public Value first() {
        return kind == Kind.COLLECTION && !parts.isEmpty() ? parts.get(0).value() : ABSENT;
    }

    /** A string, number or boolean whose value is known, or none. */
    public boolean isConstant() {
        return kind == Kind.STRING || kind == Kind.NUMBER || kind == Kind.BOOLEAN || kind == Kind.NONE;
    }

    /** Whether this is the call of {@code callee}. */
    public boolean isCallOf(String callee) {
        return kind == Kind.CALL && text.equals(callee);
    }

    /** The environment variable that must be there for this to work: {@code X} for {@code os.environ["X"]}; empty for everything else. */
    public String requiredVariable() {
        return kind == Kind.NAME && text.startsWith("os.environ[") && text.endsWith("]") ? text.substring("os.environ[".length(), text.length() - 1) : "";
    }

    /** The number, or NaN where this is not a number; underscores, hexadecimal and exponents are understood. */
    public double number() {
        return kind == Kind.NUMBER ? Numbers.parse(text) : Double.NaN;
    }

    /** Whether this is a whole number in which one of the bits of {@code mask} is set; a mode of a file, a set of flags. */
    public boolean hasBit(int mask) {
        double number = number();
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE && ((int) number & mask) != 0;
    }

    /** The keyword argument or dictionary entry {@code name} of a CALL or COLLECTION, or ABSENT. */
    public Value part(String name) {
        for (Argument part : parts) {
            if (part.name().equals(name)) {
                return part.value();
            }
        }
        return ABSENT;
    }

    /** Whether {@code fragment} stands in the expression: in a constant, in a name, in the name of an argument or entry, or in what these hold. */
    public boolean says(String fragment) {
        if (text.contains(fragment)) {
            return true;
        }
        for (String name : names) {
            if (name.contains(fragment)) {
                return true;
            }
        }
        for (Argument part : parts) {
            if (part.says(fragment)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is the thing of one of these resolved names, or is made of it: by a call, a string or a collection that it is put into. */
    public boolean holdsOneOf(String... things) {
        if (kind == Kind.NAME) {
            return List.of(things).contains(text);
        }
        for (Argument part : parts) {
            if (part.value().holdsOneOf(things)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is unpacked into it, so that an argument or entry that is not seen may still be there. */
    public boolean unpacks() {
        return parts.stream().anyMatch(part -> part.position() == -2);
    }

    /** Whether an argument or entry in it, at any depth, has a name that reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean keyed(String... words) {
        return parts.stream().anyMatch(part -> Words.mentions(part.name(), words) || part.value().keyed(words));
    }

    /** As {@link #keyed(String...)}. */
    public boolean keyed(List<String> words) {
        return keyed(words.toArray(String[]::new));
    }

    /** The entry in it, at any depth, whose key reads as {@code word}, or ABSENT. */
    Value entry(String word) {
        for (Argument part : parts) {
            Value found = Words.snake(part.name()).equals(word) ? part.value() : part.value().entry(word);
            if (!found.isAbsent()) {
                return found;
            }
        }
        return ABSENT;
    }

    /** Whether text in it, at any depth, gives one of {@code words} as the key of a query or of JSON: {@code side=}, {@code "side":}. */
    boolean queries(String... words) {
        for (String word : words) {
            // Nothing is asked for by a key without words, which would be found at every place without end.
            for (int at = word.isEmpty() ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int end = at + word.length();
                if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) && (text.startsWith("=", end) || text.startsWith("\":", end))) {
                    return true;
                }
            }
        }
        return parts.stream().anyMatch(part -> part.value().queries(words));
    }

    /** Whether all that it mentions beside the variable that it is, and something is, are {@code things} and their members: nothing else had a part in it. */
    public boolean comesOnlyOf(String... things) {
        List<String> others = names.stream().filter(name -> !name.equals(text)).toList();
        List<String> origins = others.isEmpty() ? names : others;
        return !origins.isEmpty() && origins.stream().allMatch(origin -> List.of(things).stream().anyMatch(thing -> origin.equals(thing) || origin.startsWith(thing + ".") || origin.startsWith(thing + "[")));
    }

    /** Whether the expression mentions an identifier that reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean mentions(String... words) {
        return names.stream().anyMatch(name -> Words.mentions(name, words))
                || ((kind == Kind.NAME || kind == Kind.CALL) && Words.mentions(text, words));
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value value && kind == value.kind && text.equals(value.text)
                && names.equals(value.names) && parts.equals(value.parts);
    }

    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + text.hashCode();
    }
}
