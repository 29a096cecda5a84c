package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import dev.tenet.fact.Argument;
import dev.tenet.fact.Deferred;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is known of an expression's value: constants are folded, and followed where they are assigned once. */
final class Values {
    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 64;
    /** How many names are followed from one to the next. */
    private static final int STEPS = 5;

    private final Resolver resolver;
    private final Names names;
    private final ConstantText constantText;

    Values(Resolver resolver, Names names) {
        this.resolver = resolver;
        this.names = names;
        this.constantText = new ConstantText(resolver, this);
    }

    Value of(Expression expression, Scope scope) {
        return of(expression, Frame.of(scope));
    }

    Value of(Expression expression, Frame frame) {
        return read(expression, frame, 0, STEPS);
    }

    private Value read(Expression expression, Frame frame, int depth, int steps) {
        if (expression instanceof Expression.Constant constant) {
            return constant(constant);
        }
        if (depth > DEEPEST) {
            return other(expression, frame);
        }
        if (expression instanceof Expression.Name || expression instanceof Expression.Member || expression instanceof Expression.Index) {
            return variable(expression, frame, depth, steps);
        } else if (expression instanceof Expression.Cast cast) {
            return read(cast.of(), frame, depth, steps);
        } else if (expression instanceof Invocation call) {
            return called(call, frame, depth, steps);
        } else if (expression instanceof Expression.Template template) {
            return text(template, template.parts(), frame, depth, steps);
        } else if (expression instanceof Expression.Display display) {
            return with(new Value(Value.Kind.COLLECTION, "", List.of(), later(display.parts(), frame, depth, steps)), expression, frame);
        } else if (expression instanceof Expression.Operation operation) {
            return operated(operation, frame, depth, steps);
        } else if (expression instanceof Expression.Choice choice) {
            Value yes = read(choice.yes(), frame, depth + 1, steps);
            Value no = read(choice.no(), frame, depth + 1, steps);
            if (yes.isConstant() && yes.kind() == no.kind() && yes.text().equals(no.text())) {
                return yes;
            }
        }
        return other(expression, frame);
    }

    private static Value constant(Expression.Constant constant) {
        return switch (constant.kind()) {
            case NONE -> Value.NONE;
            case BOOLEAN -> constant.text().equals("true") ? Value.TRUE : Value.FALSE;
            case STRING -> Value.string(Folding.cut(constant.text()));
            case NUMBER -> Value.number(constant.text());
            case ABSENT, NAME, CALL, FORMATTED, COLLECTION, OTHER -> Value.OTHER;
        };
    }

    private Value other(Expression expression, Frame frame) {
        return with(Value.OTHER, expression, frame);
    }

    /** The value with the names that the expression mentions. */
    private Value with(Value value, Expression expression, Frame frame) {
        return new Value(value.kind(), value.text(), new Deferred<>(resolver, () -> names.of(expression, frame)), value.parts());
    }

    private Value variable(Expression expression, Frame frame, int depth, int steps) {
        String dotted = names.dotted(expression, frame);
        if (dotted.isEmpty()) {
            return other(expression, frame);
        }
        Binding only = steps == 0 || collectsText(expression, frame) ? null : only(expression, frame);
        if (only != null && only.value() != null) {
            Value followed = read(only.value(), frame.in(only.scope()), depth + 1, steps - 1);
            if (followed.isConstant() || followed.isFormatted() || followed.kind() == Value.Kind.COLLECTION) {
                return new Value(followed.kind(), followed.text(), new Deferred<>(resolver, () -> {
                    Set<String> mentioned = new LinkedHashSet<>();
                    mentioned.add(dotted);
                    mentioned.addAll(followed.names());
                    return List.copyOf(mentioned);
                }), followed.parts());
            }
        }
        if (steps > 0 && isElementOfConstants(expression, frame, depth, steps)) {
            return with(Folding.REPEATED, expression, frame);
        }
        return with(new Value(Value.Kind.NAME, dotted, List.of(), List.of()), expression, frame);
    }

    /** Whether the variable holds something that text is appended to, so that it is more than what it was made of. */
    private boolean collectsText(Expression variable, Frame frame) {
        Meaning meaning = resolver.meaning(variable, frame.scope());
        return meaning.is(Kind.INSTANCE) && frame.scope().unit.language.texting(meaning.name()) == Language.Texting.STARTS;
    }

    /** Whether the variable runs over strings that are written out: which one it is nobody knows, but nothing comes in through it. */
    private boolean isElementOfConstants(Expression expression, Frame frame, int depth, int steps) {
        Scope binder = expression instanceof Expression.Name name && !frame.renamed().containsKey(name.id()) ? frame.scope().binder(name.id()) : null;
        List<Binding> bindings = binder == null ? List.of() : binder.bindings(((Expression.Name) expression).id());
        if (bindings.size() != 1 || bindings.get(0).kind() != Binding.Kind.ELEMENT || bindings.get(0).value() == null) {
            return false;
        }
        Value over = read(bindings.get(0).value(), frame.in(bindings.get(0).scope()), depth + 1, steps - 1);
        return over.kind() == Value.Kind.COLLECTION
                && !over.parts().isEmpty()
                && over.parts().stream().allMatch(part -> part.value().isString() && part.name().isEmpty());
    }

    /** The one assignment that gives the variable its value, wherever it is read; null when there may be others. */
    private @Nullable Binding only(Expression expression, Frame frame) {
        if (expression instanceof Expression.Name name) {
            if (frame.renamed().containsKey(name.id())) {
                return null;
            }
            Scope binder = frame.scope().binder(name.id());
            return binder == null ? null : origin(binder, name.id(), STEPS);
        }
        if (expression instanceof Expression.Member member) {
            Meaning holder = resolver.meaning(member.of(), frame.scope());
            if (holder.is(Kind.MODULE)) {
                return origin(holder.module().scope, member.name(), STEPS);
            }
            if (holder.type() != null && !holder.is(Kind.PARENT)) {
                return ofClass(holder.type(), member.name());
            }
        }
        return null;
    }

    private @Nullable Binding origin(Scope scope, String name, int steps) {
        List<Binding> bindings = scope.bindings(name);
        if (bindings.size() != 1 || steps == 0) {
            return null;
        }
        Binding binding = bindings.get(0);
        if (binding.kind() == Binding.Kind.IMPORT && !binding.imported().isEmpty()) {
            CodeUnit unit = resolver.unit(binding);
            if (unit == null && scope.unit.language.sharing() == Sharing.DECLARATIONS) {
                Meaning holder = resolver.module(resolver.absolute(binding), scope.unit);
                return holder.is(Kind.CLASS) ? ofClass(holder.type(), binding.imported()) : null;
            }
            return unit == null ? null : origin(unit.scope, binding.imported(), steps - 1);
        }
        return binding.kind() == Binding.Kind.VALUE ? binding : null;
    }

    /** A constant of a class: no instance has its own. */
    private @Nullable Binding ofClass(ClassDecl type, String name) {
        for (ClassDecl declared : resolver.members.lineage(type).project()) {
            if (declared.attributes.containsKey(name) || declared.method(name) != null) {
                return null;
            }
            List<Binding> bindings = declared.scope.bindings(name);
            if (!bindings.isEmpty()) {
                Binding first = bindings.get(0);
                boolean constant = bindings.size() == 1
                        && first.kind() == Binding.Kind.VALUE
                        && (first.type() == null || first.type().constant());
                return constant ? first : null;
            }
        }
        return null;
    }

    private Value called(Invocation call, Frame frame, int depth, int steps) {
        String callee = resolver.calleeName(call);
        Language language = call.scope.unit.language;
        if (call.callee instanceof Expression.Member member && member.name().equals("format")) {
            Value template = read(member.of(), frame, depth + 1, steps);
            if (template.isString() || template.isFormatted()) {
                return with(Folding.format(template, values(call, frame, depth, steps)), call, frame);
            }
        }
        if (call.callee instanceof Expression.Member member && member.name().equals("replace") && call.arguments.size() == 2) {
            Value template = read(member.of(), frame, depth + 1, steps);
            List<Argument> arguments = values(call, frame, depth, steps);
            if ((template.isString() || template.isFormatted()) && arguments.get(0).value().isString()) {
                return with(Folding.replace(template, arguments.get(0).value().text(), arguments.get(1).value()), call, frame);
            }
        }
        if (call.callee instanceof Expression.Member member && member.name().equals("join") && call.arguments.size() == 1
                && constantText.isAll(member.of(), call) && constantText.isAll(call.arguments.get(0).value(), call)) {
            return with(Folding.REPEATED, call, frame);
        }
        if (call.callee instanceof Expression.Member member && language.repeats(member.name()) && constantText.isAll(member.of(), call)) {
            return with(Folding.REPEATED, call, frame);
        }
        Language.Texting texting = language.texting(callee);
        if (texting != Language.Texting.NONE) {
            return with(texted(texting, call, frame, depth, steps), call, frame);
        }
        if ((language.joins(callee) && call.arguments.size() == 2 && call.arguments.stream().allMatch(part -> constantText.isAll(part.value(), call)))
                || (language.keepsText(callee) && !call.arguments.isEmpty() && constantText.isAll(call.arguments.get(0).value(), call))) {
            return with(Folding.REPEATED, call, frame);
        }
        if (language.formats(callee) && call.argument(0) != null) {
            Value template = read(call.argument(0), frame, depth + 1, steps);
            if (template.isString() || template.isFormatted()) {
                List<Argument> all = values(call, frame, depth, steps);
                return with(Folding.fill(template, all.subList(1, all.size())), call, frame);
            }
        }
        if (language.concatenates(callee)) {
            return with(Folding.template(values(call, frame, depth, steps).stream().map(Argument::value).toList()), call, frame);
        }
        if (language.joinsPath(callee)) {
            Value joined = Folding.path(values(call, frame, depth, steps));
            if (joined.isString()) {
                return with(joined, call, frame);
            }
        }
        if (language.displays(callee)) {
            return with(new Value(Value.Kind.COLLECTION, "", List.of(), later(call.arguments, frame, depth, steps)), call, frame);
        }
        if (language.copiesCollection(callee) && call.arguments.size() == 1) {
            Value copied = read(call.arguments.get(0).value(), frame, depth + 1, steps);
            if (copied.kind() == Value.Kind.COLLECTION) {
                return copied;
            }
        }
        return with(new Value(Value.Kind.CALL, callee, List.of(), later(call.arguments, frame, depth, steps)), call, frame);
    }

    private Value texted(Language.Texting texting, Invocation call, Frame frame, int depth, int steps) {
        Expression receiver = call.callee instanceof Expression.Member member ? member.of() : Expression.OTHER;
        List<Expression> arguments = call.arguments.stream().map(Expression.Part::value).toList();
        List<Argument> given = values(call, frame, depth, steps);
        return switch (texting) {
            case NONE -> Value.OTHER;
            case REPEATS, REPLACES -> constantText.isAll(call, call)
                    ? Folding.REPEATED
                    : new Value(Value.Kind.CALL, resolver.calleeName(call), List.of(), given);
            case KEEPS -> read(receiver, frame, depth, steps);
            case STARTS -> joined(arguments, frame, depth, steps);
            case APPENDS -> {
                List<Expression> parts = new ArrayList<>(List.of(receiver));
                parts.addAll(arguments);
                yield joined(parts, frame, depth, steps);
            }
            case FILLS_RECEIVER -> Conversions.fill(read(receiver, frame, depth + 1, steps), plain(given, arguments, frame));
            case FILLS_ARGUMENT -> {
                int template = 0;
                while (template < given.size() && !given.get(template).value().isString() && !given.get(template).value().isFormatted()) {
                    template++;
                }
                yield template == given.size()
                        ? new Value(Value.Kind.CALL, resolver.calleeName(call), List.of(), given)
                        : Conversions.fill(given.get(template).value(), plain(given, arguments, frame).subList(template + 1, given.size()));
            }
        };
    }

    private Value joined(List<Expression> parts, Frame frame, int depth, int steps) {
        List<Value> values = new ArrayList<>(parts.size());
        for (Expression part : parts) {
            values.add(plain(read(part, frame, depth, steps), part, frame));
        }
        // A number is a size, not text.
        return values.size() == 1 && values.get(0).isNumber() ? Value.string("") : Folding.template(values);
    }

    private List<Value> plain(List<Argument> given, List<Expression> arguments, Frame frame) {
        List<Value> values = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            values.add(plain(given.get(i).value(), arguments.get(i), frame));
        }
        return values;
    }

    /** The value as it goes into text: nothing comes in through a number. */
    private Value plain(Value value, Expression expression, Frame frame) {
        if (value.isConstant() || value.isFormatted()) {
            return value;
        }
        String name = value.kind() == Value.Kind.NAME ? value.text().substring(value.text().lastIndexOf('.') + 1) : "";
        if (frame.scope().unit.language.isConstant(name)) {
            return Folding.REPEATED;
        }
        Meaning meaning = resolver.meaning(expression, frame.scope());
        boolean plain = meaning.is(Kind.INSTANCE)
                && (frame.scope().unit.language.isPlain(meaning.name()) || (meaning.type() != null && resolver.members.isEnumeration(meaning.type())));
        return plain && frame.scope().unit.language.seesMembers() ? Folding.REPEATED : value;
    }

    private List<Argument> values(Invocation call, Frame frame, int depth, int steps) {
        return parts(call.arguments, frame, depth, steps);
    }

    /** The arguments of a call as facts have them. */
    List<Argument> arguments(Invocation call) {
        return call.arguments.isEmpty() ? List.of() : new Deferred<>(resolver, () -> parts(call.arguments, Frame.of(call.scope), 0, STEPS));
    }

    private List<Argument> later(List<Expression.Part> parts, Frame frame, int depth, int steps) {
        return parts.isEmpty() ? List.of() : new Deferred<>(resolver, () -> parts(parts, frame, depth, steps));
    }

    private List<Argument> parts(List<Expression.Part> parts, Frame frame, int depth, int steps) {
        List<Argument> arguments = new ArrayList<>(Math.min(parts.size(), MOST_PARTS));
        for (Expression.Part part : parts) {
            if (arguments.size() == MOST_PARTS) {
                break;
            }
            arguments.add(new Argument(part.name(), part.position(), read(part.value(), frame, depth + 1, steps)));
        }
        return arguments;
    }

    private Value operated(Expression.Operation operation, Frame frame, int depth, int steps) {
        List<Expression> operands = operation.operands();
        if (operation.operator().equals("+")) {
            return text(operation, operands, frame, depth, steps);
        }
        if (operands.size() == 1) {
            return with(Folding.unary(operation.operator(), read(operands.get(0), frame, depth, steps)), operation, frame);
        }
        if (operands.size() == 2) {
            Value left = read(operands.get(0), frame, depth + 1, steps);
            Value right = read(operands.get(1), frame, depth + 1, steps);
            return with(Folding.binary(left, operation.operator(), right), operation, frame);
        }
        return other(operation, frame);
    }

    /** Parts put one after the other: a string, or a sum when they are numbers. */
    private Value text(Expression whole, List<Expression> parts, Frame frame, int depth, int steps) {
        List<Value> values = new ArrayList<>(parts.size());
        for (Expression part : parts) {
            values.add(read(part, frame, depth + 1, steps));
        }
        if (values.stream().anyMatch(value -> value.isString() || value.isFormatted())) {
            for (int i = 0; i < values.size(); i++) {
                values.set(i, plain(values.get(i), parts.get(i), frame));
            }
        }
        Value folded = whole instanceof Expression.Template ? Folding.template(values) : Folding.sum(values);
        return with(folded, whole, frame);
    }
}
