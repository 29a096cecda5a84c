package dev.tenet.extract.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a template into its parts, and the definitions in it. */
final class TemplateReader {
    private static final int DEEPEST = 100;
    private static final Pattern NAMED = Pattern.compile("\"([^\"]*)\"(.*)", Pattern.DOTALL);

    private final String text;
    private final Map<String, List<TemplateNode>> definitions;
    private int at;
    /** Where the current action begins, with its braces. */
    private int start;
    private boolean trims;
    private String word = "";
    private String rest = "";

    private TemplateReader(String text, Map<String, List<TemplateNode>> definitions) {
        this.text = text;
        this.definitions = definitions;
    }

    /** The parts of {@code text}; what it defines goes to {@code definitions}. Throws {@link Undecided} for what is not understood. */
    static List<TemplateNode> read(String text, Map<String, List<TemplateNode>> definitions) {
        TemplateReader reader = new TemplateReader(text, definitions);
        List<TemplateNode> parts = reader.parts(0);
        if (!reader.word.isEmpty()) {
            throw new Undecided("an '%s' too many".formatted(reader.word));
        }
        return parts;
    }

    /** Up to the {@code else} or {@code end} that belongs to an outer block, which is then the current word. */
    private List<TemplateNode> parts(int depth) {
        if (depth > DEEPEST) {
            throw new Undecided("blocks in blocks");
        }
        List<TemplateNode> parts = new ArrayList<>();
        while (next(parts)) {
            int begin = start;
            switch (word) {
                case "end", "else" -> {
                    return parts;
                }
                case "if", "with", "range" -> parts.add(block(word, rest, begin, depth));
                case "define" -> {
                    String name = named(rest).group(1);
                    definitions.put(name, parts(depth + 1));
                    requireEnd();
                }
                case "template" -> {
                    Matcher named = named(rest);
                    parts.add(new TemplateNode.Call(named.group(1), named.group(2).isBlank() ? null : new ExpressionReader(named.group(2)).whole(), begin));
                }
                case "block", "break", "continue" -> throw new Undecided("'%s'".formatted(word));
                default -> output(word + rest, begin, parts);
            }
        }
        word = "";
        return parts;
    }

    private TemplateNode block(String kind, String condition, int begin, int depth) {
        ExpressionReader reader = new ExpressionReader(condition);
        List<String> names = reader.assigned();
        if (!names.isEmpty() && !reader.declares()) {
            throw new Undecided("an assignment in '%s'".formatted(kind));
        }
        Expression value = reader.whole();
        List<TemplateNode> body = parts(depth + 1);
        List<TemplateNode> otherwise = List.of();
        if (word.equals("else")) {
            String chained = rest.strip();
            int space = chained.indexOf(' ');
            if (chained.isEmpty()) {
                otherwise = parts(depth + 1);
                requireEnd();
            } else if (space > 0) {
                otherwise = List.of(block(chained.substring(0, space), chained.substring(space), start, depth + 1));
            } else {
                throw new Undecided("'else %s'".formatted(chained));
            }
        } else {
            requireEnd();
        }
        return new TemplateNode.Block(kind, names, value, body, otherwise, begin);
    }

    private void output(String source, int begin, List<TemplateNode> parts) {
        ExpressionReader reader = new ExpressionReader(source);
        if (reader.isDone()) {
            return;
        }
        List<String> names = reader.assigned();
        if (names.isEmpty()) {
            parts.add(new TemplateNode.Output(reader.whole(), begin));
        } else {
            boolean declares = reader.declares();
            parts.add(new TemplateNode.Assign(names.get(0), declares, reader.whole(), begin));
        }
    }

    private void requireEnd() {
        if (!word.equals("end")) {
            throw new Undecided("a block without an end");
        }
    }

    private static Matcher named(String rest) {
        Matcher named = NAMED.matcher(rest.strip());
        if (!named.matches()) {
            throw new Undecided("a name that is worked out");
        }
        return named;
    }

    /** Adds the text before the next action, and makes its first word the current one; false when only text is left. */
    private boolean next(List<TemplateNode> parts) {
        start = text.indexOf("{{", at);
        boolean found = start >= 0;
        boolean trimsBefore = found && text.startsWith("-", start + 2) && start + 3 < text.length() && Character.isWhitespace(text.charAt(start + 3));
        String before = text.substring(at, found ? start : text.length());
        int from = at;
        if (trims) {
            String kept = before.stripLeading();
            from += before.length() - kept.length();
            before = kept;
        }
        before = trimsBefore ? before.stripTrailing() : before;
        if (!before.isEmpty()) {
            parts.add(new TemplateNode.Text(before, from));
        }
        if (!found) {
            at = text.length();
            return false;
        }
        int inner = start + (trimsBefore ? 3 : 2);
        int end = closing(inner);
        at = end + 2;
        trims = text.charAt(end - 1) == '-' && end - 2 >= inner && Character.isWhitespace(text.charAt(end - 2));
        String inside = text.substring(inner, trims ? end - 1 : end).strip();
        split(inside.startsWith("/*") ? "" : inside);
        return true;
    }

    /** Where the action closes whose inside begins at {@code from}. */
    private int closing(int from) {
        int comment = from;
        while (comment < text.length() && Character.isWhitespace(text.charAt(comment))) {
            comment++;
        }
        int i = text.startsWith("/*", comment) ? Math.max(comment, text.indexOf("*/", comment)) : from;
        char quote = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == '"' && c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (text.startsWith("}}", i)) {
                return i;
            }
        }
        throw new Undecided("braces that do not close");
    }

    private void split(String inside) {
        int length = 0;
        while (length < inside.length() && Character.isLetter(inside.charAt(length))) {
            length++;
        }
        boolean whole = length == inside.length() || !Character.isLetterOrDigit(inside.charAt(length)) && inside.charAt(length) != '_';
        word = whole ? inside.substring(0, length) : "";
        rest = whole ? inside.substring(length) : inside;
    }
}
