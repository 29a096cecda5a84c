package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Unmentioned;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often a file names what begins with one underscore, wherever it stands: code, strings, comments. Words that text is put behind
 * ({@code f"_on_{event}"}) in a file that asks for members by name are beginnings of names that nobody can list.
 */
public final class PrivateWords {
    /** Begins every private name: says something of its own file only. */
    private static final String ANY = "_";

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>(0);
    private boolean asksByName;

    /** Reads the words of a source in UTF-8. */
    public static PrivateWords of(byte[] utf8) {
        PrivateWords words = new PrivateWords();
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != '_' || (i > 0 && isPart(utf8[i - 1]))) {
                continue;
            }
            int end = i + 1;
            while (end < utf8.length && isPart(utf8[end])) {
                end++;
            }
            words.add(new String(utf8, i, end - i, StandardCharsets.UTF_8), end < utf8.length ? utf8[end] : 0);
            i = end - 1;
        }
        words.asksByName = !words.beginnings.isEmpty() && new String(utf8, StandardCharsets.UTF_8).contains("getattr");
        return words;
    }

    private void add(String word, int next) {
        if (word.startsWith("__")) {
            return;
        }
        counts.merge(word, 1, Integer::sum);
        boolean quoted = next == '"' || next == '\'';
        if (next == '{' || next == '%' || quoted && word.endsWith("_") && word.length() > 1) {
            beginnings.add(word);
        }
    }

    private static boolean isPart(byte b) {
        return b == '_' || b < 0 || Character.isLetterOrDigit(b);
    }

    /** Says which private functions no file names outside of their definitions. */
    static void report(Resolver resolver, Extraction out) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> beginnings = new HashSet<>();
        Map<String, Integer> defined = new HashMap<>();
        for (CodeUnit unit : resolver.project.units) {
            unit.words().counts.forEach((word, count) -> counts.merge(word, count, Integer::sum));
            beginnings.addAll(unit.words().asksByName ? unit.words().beginnings : Set.of());
            unit.functions.stream().filter(function -> function.name.startsWith("_")).forEach(function -> defined.merge(function.name, 1, Integer::sum));
        }
        beginnings.remove(ANY);
        for (CodeUnit unit : resolver.project.units) {
            if (unit.words().asksByName && unit.words().beginnings.contains(ANY)) {
                continue;
            }
            for (FunctionDecl function : unit.functions) {
                String name = function.name;
                boolean named = !counts.getOrDefault(name, 0).equals(defined.get(name)) || beginnings.stream().anyMatch(name::startsWith);
                if (name.startsWith("_") && !name.endsWith("_") && !named && isOwn(resolver, function)) {
                    out.add(new Unmentioned(function.span.in(unit), name, resolver.project.qualified(function), unit.test));
                }
            }
        }
    }

    /** Whether nobody else may call it by its name: neither a decorator nor a class of a library. */
    private static boolean isOwn(Resolver resolver, FunctionDecl function) {
        if (!function.decorators.isEmpty() || function.is(FunctionDecl.Trait.VARIANT)) {
            return false;
        }
        if (function.owner() == null) {
            return true;
        }
        Members.Lineage lineage = resolver.members.lineage(function.owner());
        return lineage.library().isEmpty() && !lineage.open() && function.owner().decorators.isEmpty();
    }
}
