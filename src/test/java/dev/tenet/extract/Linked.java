package dev.tenet.extract;

import dev.tenet.fact.Fact;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs an extractor on files, and a linker on what it kept of them. */
public final class Linked {
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> issues = new ArrayList<>();

    private Linked() {}

    /** {@code files} are texts by path. */
    public static Linked by(Extractor extractor, Linker linker, Map<String, String> files) {
        return by(path -> extractor, linker, files);
    }

    /** With the extractor that {@code extractors} says for a path. */
    public static Linked by(Function<String, Extractor> extractors, Linker linker, Map<String, String> files) {
        Linked linked = new Linked();
        List<Unit> units = new ArrayList<>();
        new TreeMap<>(files).forEach((path, text) -> {
            Extractor extractor = extractors.apply(path);
            Extraction out = new Extraction(extractor.id());
            extractor.extract(SourceText.of(path, text), out);
            linked.take(out);
            units.addAll(out.units());
        });
        Extraction out = new Extraction(linker.id());
        linker.link(units, out);
        linked.take(out);
        return linked;
    }

    private void take(Extraction out) {
        facts.addAll(out.facts());
        out.issues().forEach(issue -> issues.add(issue.location() + " " + issue.message()));
    }

    public <T extends Fact> List<T> facts(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** {@code path:line:column message} */
    public List<String> issues() {
        return List.copyOf(issues);
    }
}
