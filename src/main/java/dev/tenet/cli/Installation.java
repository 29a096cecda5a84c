package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.policy.Library;
import dev.tenet.policy.SeenFiles;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where Tenet's own policies, templates and compiled rules lie. */
final class Installation {
    private Installation() {}

    static Path home() {
        String named = System.getProperty("tenet.home", "");
        return named.isEmpty() ? aboveCode() : Path.of(named);
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

    /** The nearest folder above the code that holds policies: a checkout, or an unpacked distribution. */
    private static Path aboveCode() {
        try {
            Path at = Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path folder = at.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("policies"))) {
                    return folder;
                }
            }
            return at;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
