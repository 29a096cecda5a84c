package dev.tenet.engine;

import dev.tenet.policy.Nearest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the rule parser and the engine's compiler say in theirs. */
final class ParserMessages {
    private static final Pattern CODE = Pattern.compile("^\\[ERR \\d+\\]\\s*(?:Line \\d+:\\d+\\s*)?");
    private static final Pattern MISMATCH = Pattern.compile("mismatched input '(.*?)'(?: expecting '(.*?)')?(?: in (.*))?$", Pattern.DOTALL);
    private static final Pattern NO_VIABLE = Pattern.compile("no viable alternative at input '(.*?)'(?: in (.*))?$", Pattern.DOTALL);

    private static final Pattern ONE_OF = Pattern.compile("mismatched input '(.*?)' expecting one of the following tokens: '\\[(.*?)]'", Pattern.DOTALL);
    private static final List<String> KEYWORDS = List.of("accumulate", "collect", "contains", "declare", "exists", "from", "matches", "memberOf", "rule", "when", "then");
    /** Shorter words resemble everything. */
    private static final int LONG = 3;

    private ParserMessages() {}

    static String plain(String raw) {
        String text = CODE.matcher(raw == null ? "" : raw).replaceFirst("").strip();
        Matcher oneOf = ONE_OF.matcher(text);
        if (oneOf.find()) {
            return "unexpected " + quote(oneOf.group(1));
        }
        Matcher mismatch = MISMATCH.matcher(text);
        if (mismatch.find()) {
            String expected = mismatch.group(2) == null ? "" : ", expected " + quote(mismatch.group(2));
            return "unexpected " + quote(mismatch.group(1)) + expected + in(mismatch.group(3));
        }
        Matcher noViable = NO_VIABLE.matcher(text);
        if (noViable.find()) {
            return "unexpected " + quote(noViable.group(1)) + in(noViable.group(2));
        }
        return text.isEmpty() ? "the rule cannot be read" : text;
    }

    static String hint(String raw) {
        String text = raw == null ? "" : raw;
        if (text.contains("<eof>")) {
            return "A rule reads: rule \"name\" when ... then ... end. Maybe \"end\", \"then\" or a closing bracket is missing above.";
        }
        String word = wordOf(text);
        if (word.length() >= LONG && !KEYWORDS.contains(word)) {
            String near = Nearest.hint(word, KEYWORDS, "");
            if (!near.isEmpty()) {
                return near;
            }
        }
        return "Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.";
    }

    private static String wordOf(String text) {
        for (Pattern pattern : List.of(ONE_OF, MISMATCH, NO_VIABLE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "";
    }

    private static String in(String where) {
        return where == null ? "" : " in " + where.strip();
    }

    private static String quote(String token) {
        return token.equals("<eof>") ? "end of file" : "'" + token + "'";
    }
}
