package dev.tenet.audit;

import dev.tenet.fact.Assignment;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Location;
import dev.tenet.fact.Words;
import dev.tenet.order.By;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what declares a control: a setting, a constant, a field, a function or a class that is named for it and belongs to no test. */
final class Declaring {
    private Declaring() {}

    /** The first thing that is called by one of {@code words}, and where it stands: {@code max_position in config/risk.yaml:3}. */
    static Optional<String> fact(List<String> words, Collection<? extends Fact> facts) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String[] phrases = words.toArray(String[]::new);
        return facts.stream()
                .filter(fact -> Words.mentions(name(fact), phrases))
                .min(By.key(Fact::location).thenComparing(Declaring::name))
                .map(fact -> "%s in %s".formatted(name(fact), line(fact.location())));
    }

    private static String line(Location location) {
        return location.path() + ":" + location.line();
    }

    /** What it is called; empty for what declares nothing. Code outside of functions stands in its module, whose name no variable has. */
    private static String name(Fact fact) {
        if (fact instanceof ConfigEntry entry) {
            // Reports name files and sentences.
            return entry.test() || entry.kind().equals("github-workflow") || !entry.name().matches("[\\w.-]+") || entry.name().contains(".py") ? "" : entry.name();
        } else if (fact instanceof Field field) {
            return field.test() ? "" : field.name();
        } else if (fact instanceof FunctionDef function) {
            return function.test() ? "" : function.name();
        } else if (fact instanceof ClassDef type) {
            return type.test() ? "" : type.name();
        }
        return fact instanceof Assignment set && !set.test() && set.value().isConstant() ? set.name() : "";
    }
}
