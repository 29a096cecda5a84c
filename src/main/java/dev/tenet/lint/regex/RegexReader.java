package dev.tenet.lint.regex;

import dev.tenet.lint.regex.RegexNode.Choice;
import dev.tenet.lint.regex.RegexNode.One;
import dev.tenet.lint.regex.RegexNode.Repeat;
import dev.tenet.lint.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the syntax of {@link java.util.regex.Pattern}, in an expression that it accepts. What is atomic or possessive gives nothing back: it stands as one character. */
final class RegexReader {
    private final String text;
    private final Alphabet alphabet = new Alphabet();
    private int at;
    private int flags;

    RegexReader(String text) {
        this.text = text;
    }

    RegexNode read() {
        return choice();
    }

    private RegexNode choice() {
        int outer = flags;
        List<RegexNode> branches = new ArrayList<>();
        branches.add(sequence());
        while (peek('|')) {
            at++;
            branches.add(sequence());
        }
        flags = outer;
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private RegexNode sequence() {
        List<RegexNode> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            int start = at;
            RegexNode atom = atom();
            parts.add(quantified(atom, start));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private RegexNode quantified(RegexNode atom, int start) {
        RegexNode node = atom;
        while (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
            int least = 0;
            int most = Repeat.UNBOUNDED;
            switch (text.charAt(at++)) {
                case '+' -> least = 1;
                case '?' -> most = 1;
                case '{' -> {
                    String[] bounds = text.substring(at, text.indexOf('}', at)).split(",", -1);
                    at = text.indexOf('}', at) + 1;
                    least = Integer.parseInt(bounds[0].strip());
                    most = bounds.length == 1 ? least : bounds[1].isBlank() ? Repeat.UNBOUNDED : Integer.parseInt(bounds[1].strip());
                }
                default -> { }
            }
            boolean possessive = peek('+');
            if (possessive || peek('?')) {
                at++;
            }
            node = possessive ? atomic(node) : new Repeat(node, least, most, start, at);
        }
        return node;
    }

    private RegexNode atom() {
        char c = text.charAt(at);
        if (c == '(') {
            return group();
        }
        int start = at;
        if (c == '[') {
            skipClass();
        } else if (c == '\\') {
            if (text.startsWith("\\Q", at)) {
                return quoted();
            }
            at = endOfEscape();
            if ("bBAGzZ".indexOf(text.charAt(start + 1)) >= 0 || Character.isDigit(text.charAt(start + 1)) && text.charAt(start + 1) != '0' || text.charAt(start + 1) == 'k') {
                return RegexNode.EMPTY;
            }
        } else {
            at++;
            if (c == '^' || c == '$') {
                return RegexNode.EMPTY;
            }
            if ((flags & Pattern.COMMENTS) != 0 && (Character.isWhitespace(c) || c == '#')) {
                at = c == '#' && text.indexOf('\n', at) >= 0 ? text.indexOf('\n', at) : c == '#' ? text.length() : at;
                return RegexNode.EMPTY;
            }
        }
        return new One(alphabet.of(text.substring(start, at), flags));
    }

    private RegexNode group() {
        int outer = flags;
        at++;
        boolean atomic = false;
        boolean around = false;
        if (peek('?')) {
            at++;
            char c = text.charAt(at);
            if (c == '>' || c == '=' || c == '!') {
                at++;
                atomic = c == '>';
                around = !atomic;
            } else if (c == '<' && (text.charAt(at + 1) == '=' || text.charAt(at + 1) == '!')) {
                at += 2;
                around = true;
            } else if (c == '<') {
                at = text.indexOf('>', at) + 1;
            } else if (inlineFlags()) {
                return RegexNode.EMPTY;
            }
        }
        RegexNode inside = choice();
        at++;
        flags = outer;
        return around ? RegexNode.EMPTY : atomic ? atomic(inside) : inside;
    }

    /** Reads {@code i-s)} or {@code i:}; true when the group ends here, so that the flags hold for what follows. */
    private boolean inlineFlags() {
        boolean on = true;
        while (text.charAt(at) != ')' && text.charAt(at) != ':') {
            char c = text.charAt(at++);
            int flag = switch (c) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 's' -> Pattern.DOTALL;
                case 'm' -> Pattern.MULTILINE;
                case 'u' -> Pattern.UNICODE_CASE;
                case 'U' -> Pattern.UNICODE_CHARACTER_CLASS;
                case 'x' -> Pattern.COMMENTS;
                default -> 0;
            };
            on = c == '-' ? false : on;
            flags = on ? flags | flag : flags & ~flag;
        }
        return text.charAt(at++) == ')';
    }

    private RegexNode quoted() {
        int end = text.indexOf("\\E", at);
        String literal = text.substring(at + 2, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 2;
        List<RegexNode> parts = new ArrayList<>();
        literal.chars().forEach(c -> parts.add(new One(alphabet.of(Pattern.quote(String.valueOf((char) c)), flags))));
        return new Sequence(parts);
    }

    private void skipClass() {
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '\\') {
                at = text.startsWith("\\Q", at) && text.indexOf("\\E", at) > 0 ? text.indexOf("\\E", at) + 2 : at + 2;
                continue;
            }
            if (c == '[') {
                depth++;
                at += text.startsWith("[^", at) ? 2 : 1;
                if (peek(']')) {
                    at++;
                }
                continue;
            }
            depth -= c == ']' ? 1 : 0;
            at++;
        } while (depth > 0 && at < text.length());
    }

    private int endOfEscape() {
        char c = text.charAt(at + 1);
        if ((c == 'p' || c == 'P' || c == 'x' || c == 'N' || c == 'k') && at + 2 < text.length() && (text.charAt(at + 2) == '{' || text.charAt(at + 2) == '<')) {
            return text.indexOf(text.charAt(at + 2) == '{' ? '}' : '>', at) + 1;
        }
        return at + switch (c) {
            case 'p', 'P', 'c' -> 3;
            case 'x' -> 4;
            case 'u' -> 6;
            default -> 2;
        };
    }

    /** What is inside gives nothing back once it has matched. */
    private static RegexNode atomic(RegexNode inside) {
        BitSet all = new BitSet();
        collect(inside, all);
        return all.isEmpty() ? RegexNode.EMPTY : new One(all);
    }

    private static void collect(RegexNode node, BitSet all) {
        if (node instanceof One one) {
            all.or(one.characters());
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, all));
        } else if (node instanceof Choice choice) {
            choice.branches().forEach(branch -> collect(branch, all));
        } else if (node instanceof Repeat repeat) {
            collect(repeat.part(), all);
        }
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
