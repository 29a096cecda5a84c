package dev.tenet.audit;

import dev.tenet.fact.ClassDef;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which function, class or configuration key stands around a place: what a person calls it, when lines move. */
final class Symbols {
    private final Collection<? extends Fact> facts;
    private final Map<String, List<Symbol>> byPath = new HashMap<>();

    private record Symbol(String name, int from, int to) {}

    Symbols(Collection<? extends Fact> facts) {
        this.facts = facts;
    }

    /** The innermost that holds the line; empty when none does. */
    String at(Location place) {
        if (place.line() == 0) {
            return "";
        }
        if (byPath.isEmpty()) {
            facts.forEach(this::add);
            byPath.computeIfAbsent("", path -> new ArrayList<>());
        }
        Symbol innermost = null;
        for (Symbol symbol : byPath.getOrDefault(place.path(), List.of())) {
            boolean holds = symbol.from() <= place.line() && place.line() <= symbol.to();
            if (holds && (innermost == null || symbol.to() - symbol.from() < innermost.to() - innermost.from())) {
                innermost = symbol;
            }
        }
        return innermost == null ? "" : innermost.name();
    }

    private void add(Fact fact) {
        if (fact instanceof FunctionDef function) {
            add(function.location(), function.qualifiedName());
        } else if (fact instanceof ClassDef type) {
            add(type.location(), type.qualifiedName());
        } else if (fact instanceof ConfigEntry entry && entry.size() == 0) {
            add(entry.location(), entry.key());
        }
    }

    private void add(Location where, String name) {
        byPath.computeIfAbsent(where.path(), path -> new ArrayList<>()).add(new Symbol(name, where.line(), where.endLine()));
    }
}
