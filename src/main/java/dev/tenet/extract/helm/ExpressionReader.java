package dev.tenet.extract.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pipelines as Go's templates have them: {@code .Values.a | default (include "b" .) | quote}. */
final class ExpressionReader {
    private static final int DEEPEST = 50;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+)|(?<text>\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*`)|(?<number>-?\\d+(?:\\.\\d+)?)|(?<variable>\\$\\w*)|(?<field>\\.\\w+)|(?<dot>\\.)|(?<word>\\w+)|(?<sign>:=|[()|,=])");

    private final List<String> kinds = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int next;
    private int depth;

    ExpressionReader(String source) {
        Matcher token = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (!token.find(at) || token.start() != at) {
                throw new Undecided("'%s'".formatted(source.strip()));
            }
            for (String kind : new String[] {"space", "text", "number", "variable", "field", "dot", "word", "sign"}) {
                if (token.group(kind) != null) {
                    kinds.add(kind);
                    texts.add(token.group());
                }
            }
            at = token.end();
        }
    }

    /** The names before {@code :=} or {@code =}, without their sign; none when nothing is assigned, and then nothing was read. */
    List<String> assigned() {
        int start = next;
        List<String> names = new ArrayList<>();
        skip();
        while (is("variable")) {
            names.add(texts.get(next++).substring(1));
            skip();
            if (isSign(",")) {
                next++;
                skip();
            }
        }
        if (!names.isEmpty() && (isSign(":=") || isSign("="))) {
            return names;
        }
        next = start;
        return List.of();
    }

    /** Whether {@code :=} comes next and not {@code =}; goes past either. */
    boolean declares() {
        return texts.get(next++).equals(":=");
    }

    boolean isDone() {
        skip();
        return next == kinds.size();
    }

    Expression whole() {
        Expression read = pipeline();
        if (!isDone()) {
            throw new Undecided("'%s'".formatted(texts.get(next)));
        }
        return read;
    }

    private Expression pipeline() {
        if (depth++ > DEEPEST) {
            throw new Undecided("brackets in brackets");
        }
        Expression value = command(null);
        while (isSign("|")) {
            next++;
            value = command(value);
        }
        depth--;
        return value;
    }

    private Expression command(@org.jspecify.annotations.Nullable Expression piped) {
        skip();
        if (is("word") && !List.of("true", "false", "nil").contains(texts.get(next))) {
            String name = texts.get(next++);
            List<Expression> arguments = new ArrayList<>();
            while (!isDone() && !isSign("|") && !isSign(")")) {
                arguments.add(operand());
            }
            if (piped != null) {
                arguments.add(piped);
            }
            return new Expression.Function(name, arguments);
        }
        Expression value = operand();
        skip();
        boolean given = next < kinds.size() && !isSign("|") && !isSign(")");
        if (given && piped == null && value instanceof Expression.Field field && field.names().get(field.names().size() - 1).equals("Has")) {
            return new Expression.Function("apiVersionsHave", List.of(operand()));
        }
        if (given && piped == null && value instanceof Expression.Field field && field.names().contains("Files")) {
            List<Expression> arguments = new ArrayList<>();
            while (!isDone() && !isSign("|") && !isSign(")")) {
                arguments.add(operand());
            }
            return new Expression.Function(".Files." + field.names().get(field.names().size() - 1), arguments);
        }
        if (piped != null || given) {
            throw new Undecided("a method");
        }
        return value;
    }

    private Expression operand() {
        skip();
        if (next == kinds.size()) {
            throw new Undecided("nothing where a value belongs");
        }
        String text = texts.get(next);
        switch (kinds.get(next++)) {
            case "text" -> {
                return new Expression.Constant(text.startsWith("`") ? text.substring(1, text.length() - 1) : unquoted(text));
            }
            case "number" -> {
                return new Expression.Constant(text.contains(".") ? (Object) Double.valueOf(text) : (Object) number(text));
            }
            case "variable" -> {
                return fields(new Expression.Variable(text.substring(1)));
            }
            case "dot" -> {
                return new Expression.Dot();
            }
            case "field" -> {
                next--;
                return fields(new Expression.Dot());
            }
            case "word" -> {
                return switch (text) {
                    case "true", "false" -> new Expression.Constant(Boolean.valueOf(text));
                    case "nil" -> new Expression.Constant(null);
                    default -> new Expression.Function(text, List.of());
                };
            }
            default -> {
                if (!text.equals("(")) {
                    throw new Undecided("'%s'".formatted(text));
                }
                Expression inner = pipeline();
                skip();
                if (!isSign(")")) {
                    throw new Undecided("an open bracket");
                }
                next++;
                return fields(inner);
            }
        }
    }

    private Expression fields(Expression of) {
        List<String> names = new ArrayList<>();
        while (is("field")) {
            names.add(texts.get(next++).substring(1));
        }
        return names.isEmpty() ? of : new Expression.Field(of, names);
    }

    private static Long number(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException tooLarge) {
            throw new Undecided("'%s'".formatted(digits));
        }
    }

    private static String unquoted(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char escaped = text.charAt(++i);
                out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void skip() {
        while (is("space")) {
            next++;
        }
    }

    private boolean is(String kind) {
        return next < kinds.size() && kinds.get(next).equals(kind);
    }

    private boolean isSign(String sign) {
        return is("sign") && texts.get(next).equals(sign);
    }
}
