package dev.tenet.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the packs of a place. */
final class PackPlaces {
    private PackPlaces() {}

    static List<PackContent> packs(Library.Source source, SeenFiles seen) {
        Provenance place = new Provenance(source.kind(), source.kind() == Provenance.Kind.MAVEN ? source.shown() : "", "");
        return switch (source.kind()) {
            case FOLDER, INSTALLED -> folders(source, place, seen);
            case ZIP -> List.of(PackArchive.read(source.place(), source.shown(), place, withoutEnding(source.place().getFileName().toString())));
            case MAVEN -> List.of(PackArchive.read(MavenRepository.local().archive(source.shown()), source.shown(), place, MavenRepository.artifactOf(source.shown())));
        };
    }

    private static List<PackContent> folders(Library.Source source, Provenance place, SeenFiles seen) {
        if (!Files.isDirectory(source.place())) {
            throw new PlaceException(source.shown(), "there is no such folder or file",
                    "Name a pack's folder, a folder that holds packs, a zip of a pack, or an artifact: group:artifact:version.");
        }
        if (source.isPack()) {
            return List.of(PackContent.of(source.place(), source.shown(), place, seen));
        }
        try (Stream<Path> folders = Files.list(source.place())) {
            List<PackContent> packs = folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .sorted()
                    .map(folder -> PackContent.of(folder, source.shown() + "/" + folder.getFileName(), place, seen))
                    .toList();
            if (packs.isEmpty() && !source.hasScoring()) {
                throw new PlaceException(source.shown(), "no pack lies in this folder", hint(source));
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that is meant, when it lies further below. */
    private static String hint(Library.Source source) throws IOException {
        try (Stream<Path> found = Files.find(source.place(), 3, (file, attributes) -> attributes.isRegularFile() && file.endsWith("pack.yaml"))) {
            return found.map(pack -> source.shown() + "/" + source.place().relativize(pack.getParent().getParent()).toString().replace('\\', '/')).min(Comparator.naturalOrder())
                    .map(folder -> "Maybe \"" + folder + "\" is meant.")
                    .orElse("Name a folder with a pack.yaml, or one that holds such folders.");
        }
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
