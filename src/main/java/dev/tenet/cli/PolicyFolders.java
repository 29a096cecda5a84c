package dev.tenet.cli;

import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;

/** Where policies are read from: the installation, and further places that a person names. */
final class PolicyFolders {
    private final CommandSpec spec;
    private final Said<List<Library.Source>> places;

    PolicyFolders() {
        this(Options.shared());
    }

    PolicyFolders(Options options) {
        spec = options.spec();
        places = options.all(Library.Source.class, new Place(), "--policies", "PACKS",
                "Further packs: a folder of packs or a pack's own, a zip of a pack, or group:artifact:version in the local Maven repository. Repeatable.");
    }

    /** The options, for a command's {@code @Mixin}. */
    CommandSpec options() {
        return spec;
    }

    /** Throws {@link dev.tenet.policy.PolicyException} with every problem of every file. */
    Library library() {
        return Installation.library(places.or(List.of()));
    }

    boolean isEmpty() {
        return places.or(List.of()).isEmpty();
    }

    /** Folders and files that the further packs lie in; artifacts do not change. */
    List<Path> watched() {
        return places.or(List.of()).stream().filter(place -> place.kind() != dev.tenet.policy.Provenance.Kind.MAVEN).map(Library.Source::place).toList();
    }

    /** What a person names. */
    static final class Place implements ITypeConverter<Library.Source> {
        @Override
        public Library.Source convert(String named) {
            return Library.Source.named(named);
        }
    }
}
