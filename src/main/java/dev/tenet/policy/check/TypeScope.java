package dev.tenet.policy.check;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import dev.tenet.policy.rule.RuleSource.DeclaredType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The types that a rule file sees: facts, what the pack declares, and what Java brings along. */
public final class TypeScope {
    private static final Map<String, ValueType> PRIMITIVE = Map.of("boolean", ValueType.TRUTH, "int", ValueType.NUMBER, "long", ValueType.NUMBER,
            "double", ValueType.NUMBER, "float", ValueType.NUMBER, "char", ValueType.TEXT);

    private final Map<String, DeclaredType> declared = new HashMap<>();
    private final Supplier<? extends Collection<String>> factTypes;
    private final List<String> packages;
    private final ClassLoader loader;

    /**
     * @param declared types that the file and the pack's concepts declare
     * @param factTypes simple names of all fact types; asked for a hint only
     * @param loader where compiled concepts are found
     * @param packages of compiled concepts
     */
    public TypeScope(Collection<DeclaredType> declared, Supplier<? extends Collection<String>> factTypes, ClassLoader loader, List<String> packages) {
        declared.forEach(type -> this.declared.put(type.name(), type));
        this.factTypes = factTypes;
        this.loader = loader;
        this.packages = List.copyOf(packages);
    }

    /** The type of facts that a pattern of this name matches. */
    Optional<ValueType> type(String name) {
        DeclaredType own = declared.get(name);
        if (own != null) {
            return Optional.of(ValueType.declared(own));
        }
        return classOf(name).map(ValueType::of);
    }

    /** The type that is named before a constant or a static method. */
    Optional<ValueType> named(String name) {
        return classOf(name).map(ValueType::named);
    }

    /** The type of a component that a rule file declares. */
    ValueType valueOf(String name) {
        ValueType primitive = PRIMITIVE.get(name);
        return primitive != null ? primitive : type(name).orElse(ValueType.UNKNOWN);
    }

    /** Everything that a pattern may match. */
    Collection<String> known() {
        TreeSet<String> known = new TreeSet<>(declared.keySet());
        known.addAll(factTypes.get());
        return known;
    }

    private Optional<Class<?>> classOf(String name) {
        if (name.equals("Finding")) {
            return Optional.of(Finding.class);
        }
        java.util.ArrayList<String> places = new java.util.ArrayList<>(List.of(Fact.class.getPackageName()));
        places.addAll(packages);
        places.addAll(List.of("java.lang", "java.util", Finding.class.getPackageName()));
        for (String place : places) {
            try {
                return Optional.of(Class.forName(place + "." + name.replace('.', '$'), false, loader));
            } catch (ClassNotFoundException | NoClassDefFoundError notHere) {
                // The next place is tried; a type that is nowhere is reported by who asks.
            }
        }
        return Optional.empty();
    }
}
