package dev.tenet.engine;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Expression.Literal;
import dev.tenet.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.Providers;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Reads an expression with the parser that the engine compiles it with, and gives every part its place again. */
final class ExpressionReader {
    private static final ParseStart<DrlxExpression> START = DrlxParser.buildDrlxParserWithArguments(List.of());

    private final SourceLines lines;
    private final int offset;
    private final String text;
    private final ExpressionTokens tokens;

    private ExpressionReader(SourceLines lines, int offset, String text) {
        this.lines = lines;
        this.offset = offset;
        this.text = text;
        this.tokens = new ExpressionTokens(text);
    }

    /** The tree of the expression that stands at {@code offset}; an {@link Expression.Other} when it cannot be read. */
    static Expression read(SourceLines lines, int offset, String text) {
        ExpressionReader reader = new ExpressionReader(lines, offset, text);
        ParseResult<DrlxExpression> parsed = new MvelParser(new ParserConfiguration()).parse(START, Providers.provider(text));
        return parsed.getResult().filter(tree -> parsed.isSuccessful()).map(reader::whole)
                .orElseGet(() -> new Expression.Other(text, List.of(), lines.place(offset, offset + text.length())));
    }

    /** The parser stops without a word where it understands no more: what stands behind is kept as what it is. */
    private Expression whole(Node tree) {
        Expression read = of(tree);
        int rest = tokens.rest();
        if (rest < 0 || holdsOther(read)) {
            return read;
        }
        return new Expression.Other(Expression.Other.UNREAD + text.substring(rest), List.of(read), lines.place(offset + rest, offset + text.length()));
    }

    private static boolean holdsOther(Expression expression) {
        return expression instanceof Expression.Other || expression.parts().stream().anyMatch(ExpressionReader::holdsOther);
    }

    private Expression of(Node node) {
        if (node instanceof DrlxExpression drlx) {
            if (drlx.getBind() == null) {
                return of(drlx.getExpr());
            }
            Place at = token(drlx.getBind().getIdentifier());
            Expression bound = of(drlx.getExpr());
            return new Expression.Binding(drlx.getBind().getIdentifier(), bound, at, span(at, bound.place()));
        }
        if (node instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (node instanceof BinaryExpr binary) {
            Expression left = of(binary.getLeft());
            Expression right = of(binary.getRight());
            return operation(Optional.of(left), binary.getOperator().asString(), false, List.of(right), left.place());
        }
        if (node instanceof HalfBinaryExpr half) {
            Expression right = of(half.getRight());
            return operation(Optional.empty(), half.getOperator().asString(), false, List.of(right), right.place());
        }
        if (node instanceof PointFreeExpr point) {
            Expression left = of(point.getLeft());
            List<Expression> right = all(point.getRight());
            return operation(Optional.of(left), operator(point.getOperator().getIdentifier(), point.getArg1()), point.isNegated(), right, left.place());
        }
        if (node instanceof HalfPointFreeExpr half) {
            List<Expression> right = all(half.getRight());
            return operation(Optional.empty(), operator(half.getOperator().getIdentifier(), half.getArg1()), half.isNegated(), right, right.get(0).place());
        }
        if (node instanceof UnaryExpr unary) {
            String sign = unary.getOperator().asString();
            Place at = sign.equals("!") ? token(sign) : null;
            Expression operand = of(unary.getExpression());
            return new Expression.Unary(sign, operand, at == null ? operand.place() : span(at, operand.place()));
        }
        return operand(node);
    }

    private Expression operand(Node node) {
        if (node instanceof StringLiteralExpr string) {
            return new Literal(Literal.Kind.TEXT, string.asString(), token('"' + string.getValue() + '"'));
        }
        if (node instanceof CharLiteralExpr character) {
            return new Literal(Literal.Kind.TEXT, character.getValue(), token("'" + character.getValue() + "'"));
        }
        if (node instanceof LiteralStringValueExpr number) {
            return new Literal(Literal.Kind.NUMBER, number.getValue(), token(number.getValue()));
        }
        if (node instanceof BooleanLiteralExpr truth) {
            return new Literal(Literal.Kind.TRUTH, Boolean.toString(truth.getValue()), token(Boolean.toString(truth.getValue())));
        }
        if (node instanceof NullLiteralExpr) {
            return new Literal(Literal.Kind.NULL, "null", token("null"));
        }
        if (node instanceof ThisExpr) {
            return new Expression.Name("this", token("this"));
        }
        if (node instanceof NameExpr name) {
            return new Expression.Name(name.getNameAsString(), token(name.getNameAsString()));
        }
        if (node instanceof FieldAccessExpr access) {
            return access(of(access.getScope()), access.getNameAsString());
        }
        if (node instanceof NullSafeFieldAccessExpr access) {
            return access(of(access.getScope()), access.getName().getIdentifier());
        }
        if (node instanceof MethodCallExpr call) {
            return call(call.getScope().map(this::of), call.getNameAsString(), call.getArguments());
        }
        if (node instanceof NullSafeMethodCallExpr call) {
            return call(call.getScope().map(this::of), call.getName().getIdentifier(), call.getArguments());
        }
        if (node instanceof ArrayAccessExpr access) {
            Expression of = of(access.getName());
            Expression index = of(access.getIndex());
            return new Expression.Index(of, index, span(of.place(), index.place()));
        }
        if (node instanceof CastExpr cast) {
            Expression inner = of(cast.getExpression());
            return new Expression.Other("cast", List.of(inner), inner.place());
        }
        if (node instanceof ObjectCreationExpr creation) {
            Place at = token("new");
            token(creation.getType().getNameAsString());
            return new Expression.Other("new " + creation.getType().getNameAsString(), all(creation.getArguments()), at);
        }
        List<Expression> parts = new ArrayList<>();
        node.getChildNodes().stream().filter(com.github.javaparser.ast.expr.Expression.class::isInstance).forEach(part -> parts.add(of(part)));
        return new Expression.Other(node.getClass().getSimpleName(), parts, parts.isEmpty() ? whole() : parts.get(0).place());
    }

    private Expression access(Expression of, String name) {
        Place at = token(name);
        return new Expression.Access(of, name, at, span(of.place(), at));
    }

    private Expression call(Optional<Expression> of, String name, List<? extends Node> arguments) {
        Place at = token(name);
        List<Expression> given = all(arguments);
        Place start = of.map(Expression::place).orElse(at);
        Place last = given.isEmpty() ? at : given.get(given.size() - 1).place();
        int close = text.indexOf(')', last.end() - offset);
        return new Expression.Call(of, name, given, at, lines.place(start.start(), close < 0 ? last.end() : offset + close + 1));
    }

    private List<Expression> all(List<? extends Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    private static Expression operation(Optional<Expression> left, String operator, boolean negated, List<Expression> right, Place first) {
        Place last = right.isEmpty() ? first : right.get(right.size() - 1).place();
        return new Expression.Operation(left, operator, negated, right, span(first, last));
    }

    private static String operator(String name, com.github.javaparser.ast.expr.@org.jspecify.annotations.Nullable Expression argument) {
        if (argument == null) {
            return name;
        }
        String word = argument instanceof NameExpr named ? named.getNameAsString()
                : argument instanceof LiteralStringValueExpr literal ? literal.getValue() : argument.getTokenRange().map(Object::toString).orElse("");
        return name + "[" + word + "]";
    }

    private Place token(String word) {
        int at = tokens.take(word);
        return lines.place(offset + at, offset + at + word.length());
    }

    private Place whole() {
        return lines.place(offset, offset + text.length());
    }

    private static Place span(Place first, Place last) {
        return new Place(first.line(), first.column(), first.start(), Math.max(first.end(), last.end()));
    }
}
