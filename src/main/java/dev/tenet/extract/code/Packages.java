package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a file means by a name that it does not bind: something of its own module, of one that it imports as a whole, or of the language. */
final class Packages {
    private final Resolver resolver;

    Packages(Resolver resolver) {
        this.resolver = resolver;
    }

    Meaning of(String name, CodeUnit unit) {
        Map<String, Meaning> names = resolver.resolved.unbound.computeIfAbsent(unit, any -> new HashMap<>());
        Meaning meaning = names.get(name);
        if (meaning == null) {
            names.put(name, Meaning.UNKNOWN);
            meaning = find(name, unit);
            names.put(name, meaning);
        }
        return meaning;
    }

    private Meaning find(String name, CodeUnit unit) {
        Meaning sibling = declared(resolver.project.module(unit), name, unit);
        if (sibling != null) {
            return sibling;
        }
        List<String> unseen = new ArrayList<>(1);
        for (Binding wildcard : unit.scope.wildcards()) {
            Meaning module = resolver.module(resolver.absolute(wildcard), unit);
            Meaning found = member(module, name, unit);
            if (found != null) {
                return found;
            }
            if (module.is(Kind.NAMED) && unit.language.declares(module.name(), name)) {
                return Meaning.named(module.name() + "." + name);
            }
            if (module.is(Kind.NAMED) && !unit.language.declares(module.name(), "")) {
                unseen.add(module.name());
            }
        }
        String implicit = unit.language.implicit(name);
        if (!implicit.isEmpty()) {
            return Meaning.named(implicit);
        }
        if (resolver.project.isPackage(name)) {
            return Meaning.named(name);
        }
        // What nothing else declares comes from the only place that is not known.
        return unseen.size() == 1 && unit.language.makesInstance(name) ? Meaning.named(unseen.get(0) + "." + name) : Meaning.UNKNOWN;
    }

    private @Nullable Meaning member(Meaning module, String name, CodeUnit from) {
        if (module.is(Kind.MODULE)) {
            return declared(module.name(), name, from);
        }
        return module.is(Kind.CLASS) ? resolver.members.declared(module.type(), name) : null;
    }

    /** What {@code name} stands for in {@code module}; null when nothing there is called so. */
    @Nullable Meaning declared(String module, String name, CodeUnit from) {
        CodeUnit unit = resolver.project.declaring(module, name, from);
        return unit == null ? null : resolver.combined(unit.scope.bindings(name));
    }

    /** What the dotted name stands for when a part of it before a dot is a module of the project; null when none is. */
    @Nullable Meaning nested(String dotted, CodeUnit from) {
        for (int dot = dotted.lastIndexOf('.'); dot > 0; dot = dotted.lastIndexOf('.', dot - 1)) {
            CodeUnit unit = resolver.project.find(dotted.substring(0, dot), from);
            if (unit != null) {
                Meaning meaning = Meaning.module(resolver.project.module(unit), unit);
                for (String part : dotted.substring(dot + 1).split("\\.")) {
                    meaning = resolver.members.of(meaning, part, from);
                }
                return meaning.is(Kind.UNKNOWN) ? null : meaning;
            }
        }
        return null;
    }
}
