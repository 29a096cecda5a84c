package dev.tenet.engine;

import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.core.reteoo.AlphaNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;

/** The one component, a text, that a constant test looks at: equal texts pass or fail it alike. */
record TextComponent(String name, Reader reader) {
    /** Reads the component. */
    interface Reader {
        String of(Fact fact);
    }

    /** Those of the type of which there are most: a handle takes three times as long. */
    private static final Map<String, Reader> OF_ENTRIES = Map.of(
            "key", fact -> ((ConfigEntry) fact).key(), "name", fact -> ((ConfigEntry) fact).name(), "value", fact -> ((ConfigEntry) fact).value(),
            "kind", fact -> ((ConfigEntry) fact).kind(), "format", fact -> ((ConfigEntry) fact).format());

    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w$])[a-zA-Z_]\\w*");

    /** Empty when the test looks at something else, or at more. */
    static Optional<TextComponent> of(Class<?> type, AlphaNode node) {
        String text = constraintOf(node).orElse("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String code = STRING.matcher(text).replaceAll("\"\"");
        if (code.indexOf('$') >= 0) {
            // What an earlier test of the pattern bound may be any of its components.
            return Optional.empty();
        }
        Set<String> members = Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
        Set<String> read = new TreeSet<>();
        Matcher names = NAME.matcher(code);
        while (names.find()) {
            if (members.contains(names.group()) || names.group().equals("this")) {
                read.add(names.group());
            }
        }
        return read.size() == 1 ? accessor(type, read.iterator().next()) : Optional.empty();
    }

    /** The texts of which the component must be one; empty when the test is of another kind. */
    static List<String> literalsOf(AlphaNode node) {
        return constraintOf(node).map(Needs::literals).orElse(List.of());
    }

    /** The test as it is written; empty when that is not known. */
    static Optional<String> constraintOf(AlphaNode node) {
        String text = node.getConstraint() instanceof LambdaConstraint lambda ? lambda.getPredicateInformation().getStringConstraint() : null;
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /** The component of that name, when it is a text. */
    static Optional<TextComponent> accessor(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            if (method.getReturnType() != String.class) {
                return Optional.empty();
            }
            if (type == ConfigEntry.class && OF_ENTRIES.containsKey(name)) {
                return Optional.of(new TextComponent(name, OF_ENTRIES.get(name)));
            }
            MethodHandle handle = MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(String.class, Fact.class));
            return Optional.of(new TextComponent(name, fact -> read(handle, fact, name)));
        } catch (NoSuchMethodException | IllegalAccessException notAComponent) {
            return Optional.empty();
        }
    }

    String of(Fact fact) {
        return reader.of(fact);
    }

    private static String read(MethodHandle accessor, Fact fact, String name) {
        try {
            return (String) accessor.invokeExact(fact);
        } catch (Throwable t) {
            throw new IllegalStateException("component " + name + " of " + fact.getClass().getSimpleName() + " cannot be read", t);
        }
    }
}
