package dev.tenet.policy;

import dev.tenet.policy.PolicyException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that folders of policies hold.
 *
 * @param packs sorted by id
 * @param scoring the rules of scoring: of the last folder that has any
 */
public record Library(List<Pack> packs, ScoringRules scoring) {
    public Library {
        packs = List.copyOf(packs);
    }

    /** A folder of packs, and how a person calls it. */
    public record Source(Path folder, String shown) {}

    /** Reads one pack, called as {@code shown} says; throws {@link PolicyException} with its first problem. */
    public static Pack pack(Path folder, String shown) {
        return new PackReader(folder, shown).read();
    }

    /** Reads one pack under another name: an older or newer version of the pack of that name. */
    public static Pack pack(Path folder, String shown, String id) {
        return new PackReader(folder, shown, id).read();
    }

    /** Reads all folders, the installation's first; throws {@link PolicyException} with every problem of every file. */
    public static Library read(List<Source> sources) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Pack> packs = new java.util.TreeMap<>();
        ScoringRules scoring = null;
        for (Source source : sources) {
            for (String name : packsOf(source)) {
                try {
                    Pack pack = new PackReader(source.folder().resolve(name), source.shown() + "/" + name).read();
                    if (packs.put(name, source == sources.get(0) ? pack : pack.asAdded()) != null) {
                        problems.add(new Problem(source.shown() + "/" + name, 0, 0, "a pack of this name is there twice", "Rename one of the folders."));
                    }
                } catch (PolicyException e) {
                    problems.addAll(e.problems());
                }
            }
            Path rules = source.folder().resolve("scoring.yaml");
            if (Files.isRegularFile(rules)) {
                try {
                    scoring = readScoring(rules, source.shown() + "/scoring.yaml");
                } catch (PolicyException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (scoring == null && problems.isEmpty()) {
            problems.add(new Problem(sources.isEmpty() ? "policies" : sources.get(0).shown(), 0, 0, "there is no scoring.yaml", "Copy it from the installation's policies folder."));
        }
        List<Pack> all = List.copyOf(packs.values());
        problems.addAll(duplicates(all));
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Library(all, scoring);
    }

    /** A library of packs that were read one by one; throws {@link PolicyException} when they do not go together. */
    public static Library of(List<Pack> packs, ScoringRules scoring) {
        List<Problem> problems = duplicates(packs);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Library(packs.stream().sorted(java.util.Comparator.comparing(Pack::id)).toList(), scoring);
    }

    /** The library in which packs other than {@code chosen} only deduce their concepts. */
    public Library judgingOnly(Collection<String> chosen) {
        return new Library(packs.stream().map(pack -> chosen.contains(pack.id()) ? pack : pack.conceptsOnly()).toList(), scoring);
    }

    /** The library without the policies that a configuration switches off: what there is to load and judge. */
    public Library enabled() {
        return new Library(packs.stream().map(Pack::enabled).toList(), scoring);
    }

    public List<Control> controls() {
        return packs.stream().flatMap(pack -> pack.controls().stream()).toList();
    }

    public List<Policy> policies() {
        return packs.stream().flatMap(pack -> pack.policies().stream()).toList();
    }

    private static ScoringRules readScoring(Path file, String shown) {
        try {
            return ScoringReader.read(YamlNode.read(shown, Files.readString(file, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new PolicyException(shown, 1, 1, "the file is empty", "")));
        } catch (IOException e) {
            throw new PolicyException(shown, 0, 0, "the file cannot be read", "");
        }
    }

    private static List<Problem> duplicates(List<Pack> packs) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Pack pack : packs) {
            for (Control control : pack.controls()) {
                String other = seen.put(control.id(), pack.id());
                if (other != null) {
                    problems.add(new Problem(pack.id() + "/pack.yaml", 0, 0, "control " + control.id() + " is declared in pack " + other + " too", "Give one of them another id."));
                }
            }
        }
        return problems;
    }

    private static List<String> packsOf(Source source) {
        if (!Files.isDirectory(source.folder())) {
            throw new PolicyException(source.shown(), 0, 0, "there is no such folder of policies", "Name a folder that holds packs: <folder>/<pack>/pack.yaml.");
        }
        try (Stream<Path> folders = Files.list(source.folder())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
