package dev.tenet.policy;

import dev.tenet.order.By;
import dev.tenet.policy.PolicyException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that places of policies hold.
 *
 * @param packs sorted by id
 * @param scoring the rules of scoring: of the last folder that has any
 * @param scoringSha256 of the file they stand in, with line feeds as line ends; empty when they were not read
 */
public record Library(List<Pack> packs, ScoringRules scoring, String scoringSha256) {
    static final String SCORING = "scoring.yaml";

    public Library {
        packs = List.copyOf(packs);
    }

    /** With rules of scoring that were not read as they are. */
    public Library(List<Pack> packs, ScoringRules scoring) {
        this(packs, scoring, "");
    }

    /**
     * Where packs lie: a folder of packs, a pack's folder, a zip or jar of a pack, or an artifact of the local Maven repository.
     *
     * @param place the folder or file; without meaning for an artifact
     * @param shown how a person calls it
     * @param kind of the place
     */
    public record Source(Path place, String shown, Provenance.Kind kind) {
        /** A folder. */
        public Source(Path folder, String shown) {
            this(folder, shown, Provenance.Kind.FOLDER);
        }

        /** What a person named; whether it is there shows when it is read. */
        public static Source named(String named) {
            boolean artifact = MavenRepository.isCoordinates(named) && !Files.exists(Path.of(named));
            Path place = artifact ? Path.of("") : Path.of(named);
            return new Source(place, named, artifact ? Provenance.Kind.MAVEN : Files.isRegularFile(place) ? Provenance.Kind.ZIP : Provenance.Kind.FOLDER);
        }

        /** The packs that lie there, sorted by name, none of them read yet; throws {@link PlaceException} for a place that is none. */
        public List<PackContent> packs() {
            return packs(SeenFiles.NONE);
        }

        private List<PackContent> packs(SeenFiles seen) {
            return PackPlaces.packs(this, seen);
        }

        /** Whether it is one pack, and no folder of packs. */
        public boolean isPack() {
            return switch (kind) {
                case ZIP, MAVEN -> true;
                case FOLDER, INSTALLED -> Files.isRegularFile(place.resolve("pack.yaml"));
            };
        }

        boolean hasScoring() {
            return kind != Provenance.Kind.MAVEN && !isPack() && Files.isRegularFile(place.resolve(SCORING));
        }

        /** The files beside the packs of a folder. */
        private PackContent beside(SeenFiles seen) {
            return PackContent.of(place, shown, Provenance.NOWHERE, seen);
        }

        private Source installed() {
            return new Source(place, shown, Provenance.Kind.INSTALLED);
        }
    }

    /** The files of an installation's folder: of its packs, and beside them. */
    public static List<PackContent> installed(Path folder) {
        Source source = new Source(folder, folder.getFileName().toString(), Provenance.Kind.INSTALLED);
        List<PackContent> files = new ArrayList<>(source.packs());
        files.add(source.beside(SeenFiles.NONE));
        return files;
    }

    /** Reads one pack; throws {@link PolicyException} with its first problem. */
    public static Pack pack(PackContent files) {
        return new PackReader(files).read();
    }

    /** Reads all places, the installation's first; throws {@link PolicyException} with every problem of every file. */
    public static Library read(List<Source> sources) {
        return read(sources, SeenFiles.NONE);
    }

    /** The same; files of the installation that {@code seen} knows are not read until somebody asks for their text. */
    public static Library read(List<Source> sources, SeenFiles seen) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Pack> packs = new java.util.TreeMap<>();
        ScoringRules scoring = null;
        String scoringSha256 = "";
        for (Source source : sources) {
            for (PackContent files : source == sources.get(0) ? source.installed().packs(seen) : source.packs()) {
                try {
                    if (packs.put(files.id(), pack(files)) != null) {
                        problems.add(new Problem(files.shown(), 0, 0, "a pack of this name is there twice", "Rename one of the folders."));
                    }
                } catch (PolicyException e) {
                    problems.addAll(e.problems());
                }
            }
            if (source.hasScoring()) {
                try {
                    PackContent files = source.beside(source == sources.get(0) ? seen : SeenFiles.NONE);
                    scoring = readScoring(files);
                    scoringSha256 = files.sha256(SCORING);
                } catch (PolicyException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        seen.save();
        if (scoring == null && problems.isEmpty()) {
            problems.add(new Problem(sources.isEmpty() ? "policies" : sources.get(0).shown(), 0, 0, "there is no scoring.yaml", "Copy it from the installation's policies folder."));
        }
        List<Pack> all = List.copyOf(packs.values());
        problems.addAll(duplicates(all));
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Library(all, scoring, scoringSha256);
    }

    /** A library of packs that were read one by one; throws {@link PolicyException} when they do not go together. */
    public static Library of(List<Pack> packs, ScoringRules scoring) {
        List<Problem> problems = duplicates(packs);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Library(packs.stream().sorted(By.key(Pack::id)).toList(), scoring);
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

    private static ScoringRules readScoring(PackContent files) {
        String shown = files.shown(SCORING);
        return ScoringReader.read(YamlNode.kept(shown, () -> files.text(SCORING), files.sha256(SCORING)).orElseThrow(() -> new PolicyException(shown, 1, 1, "the file is empty", "")));
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
}
