package dev.tenet.extract.secrets;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a person added to the table, with what it leaves out. Its expression may be any: it sees a line, or some thousand characters around its
 * keyword, and gives up after so many steps.
 *
 * @param id of the rule in its file
 * @param title what it finds, for people
 * @param pattern null where a rule looks at paths alone
 * @param group which part of a match is the credential; 0 for the first that took part, or else all
 * @param entropy the least bits per character of the credential
 * @param keywords one of which the text holds, in any case; empty when the pattern runs over every line
 * @param path that the file's path must hold; null when it runs in all
 * @param allowed what is left out
 */
public record AddedRule(
        String id, String title, @Nullable Pattern pattern, int group, double entropy, List<String> keywords, @Nullable Pattern path, List<Allowed> allowed) {
    /** Steps in one place after which a pattern is taken to be one that does not end. */
    private static final int MOST_STEPS = 2_000_000;

    public AddedRule {
        keywords = List.copyOf(keywords);
        allowed = List.copyOf(allowed);
    }

    /**
     * What a file of rules leaves out.
     *
     * @param target what the expressions are tried on: {@code secret}, {@code match} or {@code line}
     * @param all whether everything that is given must hold; otherwise one is enough
     */
    public record Allowed(String target, boolean all, List<Pattern> expressions, List<Pattern> paths, List<String> words) {
        public Allowed {
            expressions = List.copyOf(expressions);
            paths = List.copyOf(paths);
            words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        }

        private boolean holds(String path, CharSequence secret, CharSequence match, CharSequence line) {
            CharSequence tried = target.equals("match") ? match : target.equals("line") ? line : secret;
            boolean expression = expressions.stream().anyMatch(each -> each.matcher(new Steps(tried)).find());
            boolean placed = paths.stream().anyMatch(each -> each.matcher(new Steps(path)).find());
            String lower = secret.toString().toLowerCase(Locale.ROOT);
            boolean word = words.stream().anyMatch(lower::contains);
            return all
                    ? (expressions.isEmpty() || expression) && (paths.isEmpty() || placed) && (words.isEmpty() || word)
                            && !(expressions.isEmpty() && paths.isEmpty() && words.isEmpty())
                    : expression || placed || word;
        }
    }

    /** Thrown where a pattern took too many steps. */
    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Endless() {
            super(null, null, false, false);
        }
    }

    /** Counts how often a pattern looks at a character. */
    private static final class Steps implements CharSequence {
        private final CharSequence text;
        private int steps;

        Steps(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new Endless();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Whether a match may hold a line break, so that lines are not enough. */
    boolean spansLines() {
        String written = pattern == null ? "" : pattern.pattern();
        return written.contains("\\n") || written.contains("\\r") || written.contains("(?s") || written.contains("[\\s\\S]") || written.contains("[\\S\\s]");
    }

    /** Tells {@code found} every credential between two bytes; says whether the pattern came to an end. */
    boolean search(String file, byte[] text, int from, int to, Consumer<Match> found, Consumer<String> trouble) {
        if (pattern == null) {
            return true;
        }
        try {
            if (path != null && !path.matcher(new Steps(file)).find()) {
                return true;
            }
            ByteText window = new ByteText(text, from, to);
            Matcher matcher = pattern.matcher(new Steps(window));
            while (matcher.find()) {
                int part = part(matcher);
                int start = from + matcher.start(part);
                int end = from + matcher.end(part);
                ByteText secret = new ByteText(text, start, end);
                if (end > start && Entropy.of(secret) >= entropy && isWanted(file, secret, new ByteText(text, from + matcher.start(), from + matcher.end()), window)) {
                    found.accept(new Match(start, end, Match.ADDED, id, title, "", false));
                }
            }
            return true;
        } catch (Endless | StackOverflowError tooMuch) {
            trouble.accept("could not be searched by the pattern " + id + ", which takes too long here; bound its repetitions");
            return false;
        }
    }

    private int part(Matcher matcher) {
        if (group > 0) {
            return group <= matcher.groupCount() && matcher.start(group) >= 0 ? group : 0;
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.start(i) >= 0 && matcher.end(i) > matcher.start(i)) {
                return i;
            }
        }
        return 0;
    }

    private boolean isWanted(String file, ByteText secret, ByteText match, ByteText line) {
        return allowed.stream().noneMatch(each -> each.holds(file, secret, match, line));
    }
}
