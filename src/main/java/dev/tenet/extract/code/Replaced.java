package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Says what a text is harmless for from which characters were taken away: {@code name.replace(/[^\w.-]/g, "")} leaves no slash. What is looked for has to be
 * one class of characters; of any other pattern it is not known what it leaves.
 */
final class Replaced {
    /** A class, once or several times. */
    private static final Pattern CLASS = Pattern.compile("\\[(?:[^\\]\\\\]|\\\\.)+\\][+*]?");

    private static final Pattern ALLOWED = Pattern.compile("(?:\\[(?:[^\\]\\\\]|\\\\.)+\\]|\\\\[dw])(?:[+*]|\\{[\\d,]+\\})?");

    private static final Pattern LITERAL = Pattern.compile("/(.+)/([a-z]*)");

    /** What has to be gone. */
    private static final Map<Sink, String> HARMFUL = new EnumMap<>(Map.of(
            Sink.PATH, "/\\", Sink.HTML, "<>\"'&", Sink.SQL, "'\"`\\; ", Sink.SHELL, ";|&$`()<>\n\"'*? ", Sink.LOG, "\n\r", Sink.LDAP, "()*\\", Sink.XPATH, "'\"[]/(",
            Sink.REDIRECT, "/\\:", Sink.TEMPLATE, "{}$<%#", Sink.CODE, "()'\"`; ."));

    private Replaced() {}

    /** The kinds of sink for which a text is harmless in which what {@code pattern} matches was replaced everywhere by {@code replacement}. */
    static Set<Sink> of(String pattern, String replacement) {
        Matcher literal = LITERAL.matcher(pattern);
        boolean written = pattern.length() < 200 && literal.matches();
        if (written && literal.group(2).indexOf('g') < 0) {
            return Set.of();
        }
        String looked = written ? literal.group(1) : pattern;
        if (looked.length() > 200 || !CLASS.matcher(looked).matches()) {
            return Set.of();
        }
        Pattern taken;
        try {
            taken = Pattern.compile(looked);
        } catch (PatternSyntaxException e) {
            // Other languages' classes are written otherwise here and there: of such it is not known what they leave.
            return Set.of();
        }
        Set<Sink> harmless = EnumSet.noneOf(Sink.class);
        HARMFUL.forEach((sink, characters) -> {
            boolean gone = characters.chars().allMatch(c -> taken.matcher(Character.toString(c)).matches() && replacement.indexOf(c) < 0);
            if (gone) {
                harmless.add(sink);
            }
        });
        return harmless;
    }

    /** The kinds of sink for which a text is harmless in which all characters are of the class {@code allowed}: {@code [a-z0-9-]+}. */
    static Set<Sink> leaving(String allowed) {
        if (allowed.length() > 200 || !ALLOWED.matcher(allowed).matches()) {
            return Set.of();
        }
        Pattern left;
        try {
            left = Pattern.compile(allowed);
        } catch (PatternSyntaxException e) {
            return Set.of();
        }
        Set<Sink> harmless = EnumSet.noneOf(Sink.class);
        HARMFUL.forEach((sink, characters) -> {
            if (characters.chars().noneMatch(c -> left.matcher(Character.toString(c)).matches())) {
                harmless.add(sink);
            }
        });
        return harmless;
    }

    /** The same as {@link #of}, for the constant arguments of a call that replaces. */
    static Set<Sink> by(List<String> constants) {
        return constants.isEmpty() || constants.get(0).isEmpty() ? Set.of() : of(constants.get(0), constants.size() < 2 ? "" : constants.get(1));
    }
}
