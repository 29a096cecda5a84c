package dev.tenet.cli;

import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where policies are read from: the installation, and further places that a person names. */
final class PolicyFolders {
    @Option(names = "--policies", paramLabel = "PACKS", converter = Place.class,
            description = "Further packs: a folder of packs or a pack's own, a zip of a pack, or group:artifact:version in the local Maven repository. Repeatable.")
    private List<Library.Source> places = new ArrayList<>();

    /** Throws {@link dev.tenet.policy.PolicyException} with every problem of every file. */
    Library library() {
        return Installation.library(places);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Folders and files that the further packs lie in; artifacts do not change. */
    List<Path> watched() {
        return places.stream().filter(place -> place.kind() != dev.tenet.policy.Provenance.Kind.MAVEN).map(Library.Source::place).toList();
    }

    /** What a person names. */
    static final class Place implements ITypeConverter<Library.Source> {
        @Override
        public Library.Source convert(String named) {
            return Library.Source.named(named);
        }
    }
}
