package dev.tenet.engine;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Checks the words of a rule's patterns before the engine sees them: fact types and their components, each with its exact place. */
final class RuleWords {
    private static final Set<String> OPERATORS = Set.of("true", "false", "null", "this", "in", "not", "matches", "contains", "memberOf", "excludes",
            "soundslike", "str", "startsWith", "endsWith", "length", "instanceof", "new", "exists", "after", "before", "or", "and");
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    /** A name at the start of a path: not behind a dot, a variable sign or another name character. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w$!#])[a-zA-Z_]\\w*");

    private final RuleFile file;
    private final RuleText text;
    private final ClassLoader loader;
    private final Optional<String> conceptsPackage;
    private final List<Problem> problems = new ArrayList<>();

    RuleWords(RuleFile file, RuleText text, ClassLoader loader, Optional<String> conceptsPackage) {
        this.file = file;
        this.text = text;
        this.loader = loader;
        this.conceptsPackage = conceptsPackage;
    }

    List<Problem> problems() {
        Set<String> declared = new HashSet<>();
        text.descr().getTypeDeclarations().forEach(type -> declared.add(type.getTypeName()));
        for (PatternDescr pattern : text.patterns()) {
            if (declared.contains(pattern.getObjectType()) || pattern.getObjectType().contains(".")) {
                continue;
            }
            typeOf(pattern.getObjectType()).ifPresentOrElse(type -> checkConstraints(pattern, type), () -> unknownType(pattern));
        }
        return List.copyOf(problems);
    }

    private Optional<Class<?>> typeOf(String name) {
        Optional<Class<?>> fact = FactTypes.named(name);
        if (fact.isPresent()) {
            return fact;
        }
        for (String place : List.of(conceptsPackage.orElse(""), "java.lang", "java.util")) {
            try {
                return Optional.of(Class.forName(place + "." + name, false, loader));
            } catch (ClassNotFoundException | NoClassDefFoundError notHere) {
                // The next place is tried; a type that is nowhere is reported by the caller.
            }
        }
        return Optional.empty();
    }

    private void unknownType(PatternDescr pattern) {
        Set<String> known = new TreeSet<>();
        FactTypes.all().forEach(type -> known.add(type.getSimpleName()));
        problems.add(new Problem(file.path(), pattern.getLine(), RuleText.column(pattern), "unknown fact type " + pattern.getObjectType(),
                Nearest.hint(pattern.getObjectType(), known, "The fact types are listed by: tenet facts --types")));
    }

    private void checkConstraints(PatternDescr pattern, Class<?> type) {
        Set<String> components = componentsOf(type);
        for (BaseDescr constraint : pattern.getConstraint().getDescrs().stream().map(BaseDescr.class::cast).toList()) {
            String expression = expressionOf(constraint);
            String code = STRING.matcher(expression).replaceAll(match -> " ".repeat(match.group().length()));
            Matcher names = NAME.matcher(code);
            while (names.find()) {
                String name = names.group();
                boolean isType = Character.isUpperCase(name.charAt(0));
                if (!isType && !OPERATORS.contains(name) && !components.contains(name) && !isBinding(code, names.end())) {
                    problems.add(new Problem(file.path(), constraint.getLine(), RuleText.column(constraint) + offset(expression, names.start()),
                            "%s has no component \"%s\"".formatted(type.getSimpleName(), name),
                            Nearest.hint(name, components, "It has: " + String.join(", ", new TreeSet<>(components)) + ".")));
                }
            }
        }
    }

    private static String expressionOf(BaseDescr constraint) {
        if (constraint instanceof ExprConstraintDescr expression) {
            return expression.getExpression();
        }
        return constraint instanceof BindingDescr binding ? binding.getExpression() : "";
    }

    /** Columns are only shifted within the constraint's first line. */
    private static int offset(String expression, int at) {
        return expression.lastIndexOf('\n', Math.max(0, at - 1)) < 0 ? at : 0;
    }

    private static boolean isBinding(String code, int end) {
        int at = end;
        while (at < code.length() && code.charAt(at) == ' ') {
            at++;
        }
        return at < code.length() && code.charAt(at) == ':';
    }

    private static Set<String> componentsOf(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Method method : type.getMethods()) {
            String name = method.getName();
            names.add(name);
            if (method.getParameterCount() == 0 && name.length() > 3 && name.startsWith("get")) {
                names.add(name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4));
            }
            if (method.getParameterCount() == 0 && name.length() > 2 && name.startsWith("is")) {
                names.add(name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3));
            }
        }
        for (Method method : Object.class.getMethods()) {
            names.remove(method.getName());
        }
        return names;
    }
}
