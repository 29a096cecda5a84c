package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import dev.tenet.fact.PackageCycle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says which packages of the project import each other. What a package imports of one around or inside of it makes no edge. */
final class PackageCycles {
    private final Project project;
    /** For each package what it imports, with the first import. */
    private final Map<String, Map<String, Location>> edges = new TreeMap<>();

    private PackageCycles(Project project) {
        this.project = project;
    }

    static void of(Project project, Extraction out) {
        PackageCycles cycles = new PackageCycles(project);
        project.units.stream().filter(unit -> !unit.test).forEach(cycles::add);
        cycles.report(out);
    }

    private void add(CodeUnit unit) {
        String from = home(unit);
        for (ImportDecl each : unit.imports) {
            CodeUnit target = each.waits() ? null : target(unit, each);
            String to = target == null || target.test ? "" : home(target);
            if (!to.isEmpty() && !contains(from, to) && !contains(to, from)) {
                edges.computeIfAbsent(from, any -> new TreeMap<>()).merge(to, each.span().in(unit), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    private @Nullable CodeUnit target(CodeUnit unit, ImportDecl each) {
        String absolute = unit.language.absolute(each.module(), unit.path(), project.module(unit));
        CodeUnit inner = each.name().isEmpty() || each.name().equals("*") ? null : project.find(absolute + "." + each.name(), unit);
        CodeUnit found = inner == null ? project.find(absolute, unit) : inner;
        return found == null || found.language.family() != unit.language.family() ? null : found;
    }

    /** The package that a file belongs to; a file in none stands for itself. */
    private String home(CodeUnit unit) {
        return unit.language.home(project.module(unit), unit.path());
    }

    private static boolean contains(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "/");
    }

    private void report(Extraction out) {
        Map<String, Set<String>> reached = new HashMap<>();
        edges.keySet().forEach(node -> reached.put(node, reach(node)));
        Set<String> done = new TreeSet<>();
        for (String node : edges.keySet()) {
            if (done.contains(node) || !reached.get(node).contains(node)) {
                continue;
            }
            Set<String> together = new TreeSet<>();
            for (String other : reached.get(node)) {
                if (reached.getOrDefault(other, Set.of()).contains(node)) {
                    together.add(other);
                }
            }
            done.addAll(together);
            List<Location> way = round(node);
            out.add(new PackageCycle(way.get(0), List.copyOf(together), way));
        }
    }

    private Set<String> reach(String from) {
        Set<String> seen = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(edges.get(from).keySet());
        while (!next.isEmpty()) {
            String node = next.poll();
            if (seen.add(node)) {
                next.addAll(edges.getOrDefault(node, Map.of()).keySet());
            }
        }
        return seen;
    }

    /** The imports of a shortest way from the package back to itself. */
    private List<Location> round(String start) {
        Map<String, String> before = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!before.containsKey(start)) {
            String node = next.remove();
            for (String other : edges.getOrDefault(node, Map.of()).keySet()) {
                if (before.putIfAbsent(other, node) == null) {
                    next.add(other);
                }
            }
        }
        List<Location> way = new ArrayList<>();
        String at = start;
        do {
            String from = before.get(at);
            way.add(0, edges.get(from).get(at));
            at = from;
        } while (!at.equals(start));
        return way;
    }
}
