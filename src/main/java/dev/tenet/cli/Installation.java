package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.audit.Home;
import dev.tenet.policy.Library;
import dev.tenet.policy.SeenFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where Tenet's own policies, templates and compiled rules lie. */
final class Installation {
    private Installation() {}

    static Path home() {
        return Home.folder();
    }

    static Path policies() {
        return folder("policies");
    }

    /** The installed policies, with those of further places. */
    static Library library(List<Library.Source> further) {
        List<Library.Source> sources = new ArrayList<>();
        sources.add(new Library.Source(policies(), "policies"));
        sources.addAll(further);
        return Library.read(sources, SeenFiles.keptIn(compiled().resolve("installed.seen")));
    }

    static Path templates() {
        return folder("templates");
    }

    /** Compiled policies are kept beside the build while it can be written, else in the person's cache. */
    static Path compiled() {
        Path build = home().resolve("target");
        if (Files.isDirectory(build) && Files.isWritable(build)) {
            return build.resolve("tenet/rules");
        }
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(name -> !name.isBlank())
                .orElse(System.getProperty("user.home") + "/.cache");
        return Path.of(cache, "tenet", "rules");
    }

    static String version() {
        String version = Installation.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Path folder(String name) {
        Path folder = home().resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new ConfigException(folder + ": the installation has no such folder\n    Start Tenet through its launcher, or set -Dtenet.home=<installation>.");
        }
        return folder;
    }
}
