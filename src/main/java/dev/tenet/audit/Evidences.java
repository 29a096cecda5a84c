package dev.tenet.audit;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.tools.AttestationExtractor;
import dev.tenet.extract.tools.CoverageExtractor;
import dev.tenet.extract.tools.MetricsExtractor;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads files outside of the tree that attest or measure something, by the extractors that read them inside of it. */
final class Evidences {
    private static final List<Extractor> EXTRACTORS = List.of(new AttestationExtractor(), new MetricsExtractor(), new CoverageExtractor());

    private Evidences() {}

    /** Throws {@link ConfigException} when a file cannot be read, or its name says that it is nothing of the kind. */
    static Extraction read(List<Path> files) {
        Extraction all = new Extraction("evidence");
        files.forEach(file -> read(file, all));
        return all;
    }

    private static void read(Path file, Extraction all) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new ConfigException("--evidence " + file + ": there is no such file");
            }
            long size = Files.size(file);
            String extension = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
            RepoFile read = new RepoFile(Location.of(name), name, name, extension, size, RepoFile.State.UNKNOWN);
            Extractor extractor = EXTRACTORS.stream().filter(candidate -> candidate.wants(read)).findFirst()
                    .orElseThrow(() -> new ConfigException("--evidence " + file + ": its name does not say what it holds\n"
                            + "    Call it attestations.yaml, metrics.json, metrics.yaml, NAME.prom or coverage.xml."));
            if (size > Tree.LARGEST) {
                throw new ConfigException("--evidence " + file + ": the file is larger than 5 MB");
            }
            Extraction seen = new Extraction(extractor.id());
            extractor.extract(SourceText.of(name, Files.readString(file)), seen);
            seen.facts().forEach(all::add);
            seen.issues().forEach(issue -> all.issue(issue.location(), issue.message()));
        } catch (IOException e) {
            throw new ConfigException("--evidence " + file + ": the file cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
