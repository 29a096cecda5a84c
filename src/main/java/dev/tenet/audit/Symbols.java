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

/** Which function, class or configuration key stands around a place: what a person calls it, when lines move. Several threads may ask. */
final class Symbols {
    private final Map<String, List<Fact>> byPath = new HashMap<>();

    Symbols(Collection<? extends Fact> facts) {
        String path = "";
        List<Fact> here = new ArrayList<>();
        byPath.put(path, here);
        for (Fact fact : facts) {
            if (fact instanceof FunctionDef || fact instanceof ClassDef || fact instanceof ConfigEntry entry && entry.size() == 0) {
                // Facts of one file mostly follow each other.
                if (!path.equals(fact.location().path())) {
                    path = fact.location().path();
                    here = byPath.computeIfAbsent(path, any -> new ArrayList<>());
                }
                here.add(fact);
            }
        }
    }

    /** The innermost that holds the line; empty when none does. */
    String at(Location place) {
        if (place.line() == 0) {
            return "";
        }
        Fact innermost = null;
        int span = Integer.MAX_VALUE;
        for (Fact symbol : byPath.getOrDefault(place.path(), List.of())) {
            Location where = symbol.location();
            if (where.line() <= place.line() && place.line() <= where.endLine() && where.endLine() - where.line() < span) {
                innermost = symbol;
                span = where.endLine() - where.line();
            }
        }
        return innermost == null ? "" : nameOf(innermost);
    }

    private static String nameOf(Fact symbol) {
        if (symbol instanceof FunctionDef function) {
            return function.qualifiedName();
        }
        return symbol instanceof ClassDef type ? type.qualifiedName() : ((ConfigEntry) symbol).key();
    }
}
