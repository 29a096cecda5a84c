package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Span;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a type in quotes: names, {@code |}, arguments in brackets and constants; anything else is no type. */
final class QuotedType {
    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;
    private static final Span NOWHERE = new Span(1, 1, 1);

    private final String text;
    private int at;
    private int depth;

    private QuotedType(String text) {
        this.text = text;
    }

    static @Nullable Expression parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        QuotedType reader = new QuotedType(text);
        Expression type = reader.union();
        reader.blank();
        return reader.at == text.length() ? type : null;
    }

    private @Nullable Expression union() {
        if (depth++ > DEEPEST) {
            return null;
        }
        List<Expression> members = new ArrayList<>(1);
        do {
            Expression member = generic();
            if (member == null) {
                return null;
            }
            members.add(member);
        } while (accept('|'));
        depth--;
        return members.size() == 1 ? members.get(0) : new Expression.Operation("|", members);
    }

    private @Nullable Expression generic() {
        Expression of = single();
        if (of == null || !accept('[')) {
            return of;
        }
        List<Expression.Part> arguments = new ArrayList<>(1);
        do {
            Expression argument = union();
            if (argument == null) {
                return null;
            }
            arguments.add(new Expression.Part("", arguments.size(), argument, NOWHERE));
        } while (accept(','));
        if (!accept(']')) {
            return null;
        }
        return new Expression.Index(
                of, arguments.size() == 1 ? arguments.get(0).value() : new Expression.Display("tuple", arguments), NOWHERE);
    }

    private @Nullable Expression single() {
        blank();
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end < 0) {
                return null;
            }
            String constant = text.substring(at + 1, end);
            at = end + 1;
            return new Expression.Constant(Value.Kind.STRING, constant);
        }
        if (text.startsWith("...", at)) {
            at += 3;
            return Expression.OTHER;
        }
        Expression name = null;
        do {
            String word = word();
            if (word.isEmpty()) {
                return null;
            }
            name = name == null ? named(word) : new Expression.Member(name, word);
        } while (accept('.'));
        return name;
    }

    private static Expression named(String word) {
        if (word.equals("None")) {
            return Expression.NONE;
        }
        return Character.isDigit(word.charAt(0)) ? new Expression.Constant(Value.Kind.NUMBER, word) : new Expression.Name(word);
    }

    private String word() {
        blank();
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean accept(char c) {
        blank();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
