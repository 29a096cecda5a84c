package dev.tenet.extract.code.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions. */
final class ExpressionReader {
    private final Place place;
    private final Readers readers;

    ExpressionReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    /** The expression, or one that says nothing when there is none. */
    Expression read(@Nullable Tree node) {
        Tree plain = node;
        while (plain instanceof ParenthesizedTree parenthesized) {
            plain = parenthesized.getExpression();
        }
        if (plain == null || !place.enter(plain)) {
            return Expression.OTHER;
        }
        Expression expression = of(plain);
        place.leave();
        return expression;
    }

    private Expression of(Tree node) {
        if (node instanceof IdentifierTree name) {
            return new Expression.Name(name.getName().toString());
        } else if (node instanceof MemberSelectTree member) {
            return new Expression.Member(read(member.getExpression()), member.getIdentifier().toString());
        } else if (node instanceof MethodInvocationTree call) {
            return readers.calls.call(call);
        } else if (node instanceof LiteralTree literal) {
            return literal(literal);
        } else if (node instanceof NewClassTree creation) {
            return readers.calls.creation(creation);
        } else if (node instanceof BinaryTree binary) {
            return readers.operators.binary(binary);
        } else if (node instanceof UnaryTree unary) {
            return readers.operators.unary(unary);
        } else if (node instanceof AssignmentTree assignment) {
            return readers.assignments.assign(assignment);
        } else if (node instanceof CompoundAssignmentTree assignment) {
            return readers.assignments.change(assignment);
        } else if (node instanceof ConditionalExpressionTree choice) {
            return readers.operators.choice(choice);
        } else if (node instanceof LambdaExpressionTree lambda) {
            return readers.calls.lambda(lambda, null);
        } else if (node instanceof MemberReferenceTree reference) {
            return reference(reference);
        } else if (node instanceof TypeCastTree cast) {
            TypeRef type = readers.types.read(cast.getType());
            Expression value = read(cast.getExpression());
            return type == null ? value : new Expression.Cast(value, type);
        } else if (node instanceof ArrayAccessTree access) {
            return new Expression.Index(read(access.getExpression()), read(access.getIndex()), place.span(access));
        } else if (node instanceof NewArrayTree array) {
            return array(array);
        } else if (node instanceof InstanceOfTree instance) {
            return instance(instance);
        } else if (node instanceof SwitchExpressionTree choice) {
            return readers.switches.expression(choice);
        } else if (node instanceof AnnotationTree annotation) {
            return readers.annotations.read(annotation);
        } else if (TypeReader.name(node) != Expression.OTHER) {
            return TypeReader.name(node);
        }
        return others(node);
    }

    private Expression others(Tree node) {
        List<Expression> parts = new ArrayList<>();
        for (Tree child : Children.of(node)) {
            if (child instanceof ExpressionTree) {
                parts.add(read(child));
            } else if (child instanceof StatementTree statement) {
                readers.statements.alone(statement);
            }
        }
        return new Expression.Other(parts);
    }

    private static Expression literal(LiteralTree literal) {
        Object value = literal.getValue();
        if (value instanceof Number) {
            return new Expression.Constant(Value.Kind.NUMBER, value.toString());
        } else if (value instanceof Boolean) {
            return new Expression.Constant(Value.Kind.BOOLEAN, value.toString());
        }
        return value == null ? Expression.NONE : new Expression.Constant(Value.Kind.STRING, value.toString());
    }

    private Expression reference(MemberReferenceTree reference) {
        Expression of = read(reference.getQualifierExpression());
        return reference.getMode() == MemberReferenceTree.ReferenceMode.NEW
                ? new Expression.Other(List.of(of))
                : new Expression.Reference(of, reference.getName().toString());
    }

    private Expression array(NewArrayTree array) {
        List<? extends ExpressionTree> elements = array.getInitializers();
        if (elements == null) {
            return new Expression.Other(array.getDimensions().stream().map(this::read).toList());
        }
        List<Expression.Part> parts = new ArrayList<>(elements.size());
        for (ExpressionTree element : elements) {
            parts.add(new Expression.Part("", parts.size(), read(element), place.span(element)));
        }
        return new Expression.Display("[]", parts);
    }

    private Expression instance(InstanceOfTree instance) {
        Expression value = read(instance.getExpression());
        readers.switches.bindPatterns(instance.getPattern(), value);
        return new Expression.Other(instance.getType() == null ? List.of(value) : List.of(value, TypeReader.name(instance.getType())));
    }
}
