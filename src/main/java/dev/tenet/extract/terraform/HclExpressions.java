package dev.tenet.extract.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses expressions. Behind an error the value is unknown, and the parser goes on with the next line. */
final class HclExpressions {
    private static final int DEEPEST = 100;
    private static final Map<String, Integer> BINDING = Map.ofEntries(
            Map.entry("||", 1), Map.entry("&&", 2), Map.entry("==", 3), Map.entry("!=", 3), Map.entry("<", 4), Map.entry(">", 4), Map.entry("<=", 4),
            Map.entry(">=", 4), Map.entry("+", 5), Map.entry("-", 5), Map.entry("*", 6), Map.entry("/", 6), Map.entry("%", 6));

    private final HclTokens tokens;
    private final Problems problems;
    private final String text;
    /** Line ends mean nothing within brackets and parentheses. */
    private int brackets;
    private int depth;

    /** Takes what is wrong, with its offset. */
    interface Problems {
        void add(int offset, String message);
    }

    HclExpressions(HclTokens tokens, Problems problems, String text) {
        this.tokens = tokens;
        this.problems = problems;
        this.text = text;
    }

    Hcl.Expression expression() {
        HclToken first = peek();
        if (++depth > DEEPEST) {
            problems.add(first.start(), "is nested more than %d levels deep; it was not read".formatted(DEEPEST));
            tokens.skipExpression();
            depth--;
            return new Hcl.Unknown(first.start());
        }
        Hcl.Expression test = operation(1);
        if (peek().is("?")) {
            next();
            Hcl.Expression then = expression();
            if (peek().is(":")) {
                next();
                test = new Hcl.Conditional(test, then, expression(), first.start());
            } else {
                problems.add(peek().start(), "is expected to be the ':' of a condition");
                test = new Hcl.Unknown(first.start());
            }
        }
        depth--;
        return test;
    }

    private HclToken peek() {
        if (brackets > 0) {
            tokens.skipLines();
        }
        return tokens.peek();
    }

    private HclToken next() {
        peek();
        return tokens.next();
    }

    private Hcl.Expression operation(int least) {
        Hcl.Expression left = unary();
        while (peek().kind() == HclToken.Kind.OPERATOR) {
            int binding = BINDING.getOrDefault(peek().text(), 0);
            if (binding < least) {
                return left;
            }
            String operator = next().text();
            left = new Hcl.Operation(operator, List.of(left, operation(binding + 1)), left.start());
        }
        return left;
    }

    private Hcl.Expression unary() {
        HclToken token = peek();
        if (token.is("-") || token.is("!")) {
            List<String> operators = new ArrayList<>();
            while (peek().is("-") || peek().is("!")) {
                operators.add(next().text());
            }
            Hcl.Expression operand = selected(primary());
            // More than two of them nobody writes; the first decides enough.
            return operators.size() > 2 ? new Hcl.Unknown(token.start()) : operators.size() == 2 && operators.get(0).equals(operators.get(1))
                    ? operand : new Hcl.Operation(operators.get(0), List.of(operand), token.start());
        }
        return selected(primary());
    }

    private Hcl.Expression primary() {
        HclToken token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                next();
                return new Hcl.Number(token.text(), token.start());
            }
            case QUOTED, HEREDOC -> {
                next();
                return new HclTemplates(problems, text).template(token, depth);
            }
            case IDENTIFIER -> {
                return name(next());
            }
            default -> {
                return bracketed(token);
            }
        }
    }

    private Hcl.Expression bracketed(HclToken token) {
        if (token.is("(")) {
            next();
            brackets++;
            Hcl.Expression inner = expression();
            close(")");
            return inner;
        }
        if (token.is("[") || token.is("{")) {
            next();
            brackets++;
            peek();
            boolean comprehends = tokens.peek().text().equals("for") && tokens.peek().kind() == HclToken.Kind.IDENTIFIER
                    && tokens.peek(1).kind() == HclToken.Kind.IDENTIFIER;
            String closing = token.is("[") ? "]" : "}";
            return comprehends ? comprehension(token, closing) : token.is("[") ? tuple(token) : mapping(token);
        }
        problems.add(token.start(), "is no value; write one");
        if (brackets == 0) {
            tokens.skipLine();
        } else if (!token.is(")") && !token.is("]") && !token.is("}")) {
            next();
        }
        return new Hcl.Unknown(token.start());
    }

    private Hcl.Expression name(HclToken token) {
        String name = token.text();
        if (name.equals("true") || name.equals("false") || name.equals("null")) {
            return new Hcl.Keyword(name, token.start());
        }
        while (tokens.peek().is(":") && tokens.peek(1).is(":") && tokens.peek(2).kind() == HclToken.Kind.IDENTIFIER) {
            // A function of a provider: provider::aws::arn_parse
            tokens.next();
            tokens.next();
            name += "::" + tokens.next().text();
        }
        if (tokens.peek().is("(")) {
            tokens.next();
            brackets++;
            List<Hcl.Expression> arguments = list(")");
            return new Hcl.Call(name, arguments, token.start());
        }
        return new Hcl.Reference(name, token.start());
    }

    /** What is selected of {@code base}: names join a reference, all else is kept. */
    private Hcl.Expression selected(Hcl.Expression base) {
        Hcl.Expression at = base;
        while (true) {
            HclToken token = tokens.peek();
            if (token.is(".") && (tokens.peek(1).kind() == HclToken.Kind.IDENTIFIER || tokens.peek(1).kind() == HclToken.Kind.NUMBER || tokens.peek(1).is("*"))) {
                tokens.next();
                HclToken key = tokens.next();
                at = at instanceof Hcl.Reference reference
                        ? new Hcl.Reference(reference.name() + "." + key.text(), reference.start())
                        : new Hcl.Selection(at, new Hcl.Text(key.text(), key.start()), at.start());
            } else if (token.is("[")) {
                tokens.next();
                brackets++;
                peek();
                Hcl.Expression key = tokens.peek().is("*") ? new Hcl.Text(next().text(), token.start()) : expression();
                close("]");
                at = new Hcl.Selection(at, key, at.start());
            } else {
                return at;
            }
        }
    }

    private void close(String closing) {
        if (peek().is(closing)) {
            brackets--;
            tokens.next();
            return;
        }
        problems.add(peek().start(), "stands where '%s' is expected".formatted(closing));
        int open = 0;
        while (!tokens.atEnd() && !(open == 0 && tokens.peek().is(closing)) && tokens.peek().kind() != HclToken.Kind.NEWLINE) {
            HclToken token = tokens.next();
            open += token.is("(") || token.is("[") || token.is("{") ? 1 : token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
        }
        brackets--;
        tokens.accept(closing);
    }

    private List<Hcl.Expression> list(String closing) {
        List<Hcl.Expression> items = new ArrayList<>();
        while (!peek().is(closing) && !tokens.atEnd()) {
            items.add(expression());
            if (peek().is("...")) {
                next();
            }
            if (!peek().is(",")) {
                break;
            }
            next();
        }
        close(closing);
        return items;
    }

    private Hcl.Expression tuple(HclToken open) {
        return new Hcl.Tuple(list("]"), open.start());
    }

    private Hcl.Expression mapping(HclToken open) {
        List<Hcl.Item> items = new ArrayList<>();
        while (!peek().is("}") && !tokens.atEnd()) {
            int before = tokens.peek().start();
            Hcl.Expression key = expression();
            if (!peek().is("=") && !peek().is(":")) {
                break;
            }
            next();
            // A line ends an entry, so that the value must not run into the next key.
            int outer = brackets;
            brackets = 0;
            tokens.skipLines();
            Hcl.Expression value = expression();
            brackets = outer;
            items.add(new Hcl.Item(key, value));
            if (peek().is(",")) {
                next();
            }
            if (peek().start() == before) {
                break;
            }
        }
        close("}");
        return new Hcl.Mapping(items, open.start());
    }

    /** {@code for} with its parts; what it comes to is not worked out. */
    private Hcl.Expression comprehension(HclToken open, String closing) {
        List<Hcl.Expression> parts = new ArrayList<>();
        while (!peek().is(closing) && !tokens.atEnd()) {
            HclToken token = peek();
            boolean word = token.kind() == HclToken.Kind.IDENTIFIER && (token.text().equals("for") || token.text().equals("in") || token.text().equals("if"));
            if (word || token.is(",") || token.is(":") || token.is("=>") || token.is("...")) {
                next();
            } else {
                parts.add(expression());
                if (peek() == token) {
                    break;
                }
            }
        }
        close(closing);
        return new Hcl.Comprehension(parts, open.start());
    }
}
