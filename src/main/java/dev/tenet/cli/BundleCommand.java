package dev.tenet.cli;

import dev.tenet.audit.SecretFormats;
import dev.tenet.author.FactReference;
import dev.tenet.engine.Engine;
import dev.tenet.policy.InstalledFiles;
import dev.tenet.policy.KeptYaml;
import dev.tenet.policy.Library;
import dev.tenet.policy.PackContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compiles the installation's policies into a jar; part of the build. */
@Command(name = "bundle", hidden = true, description = "Compiles the installation's policies into a jar.")
final class BundleCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "JAR", description = "The jar to write.")
    private Path jar;

    @Override
    public Integer call() throws IOException {
        Library library = Installation.library(List.of());
        List<PackContent> files = Library.installed(Installation.policies());
        Engine.bundle(library.packs(), jar, Map.of(SecretFormats.RESOURCE, SecretFormats.keep(Installation.policies().resolve(SecretFormats.FOLDER)),
                KeptYaml.RESOURCE, KeptYaml.read(files), InstalledFiles.RESOURCE, InstalledFiles.read(files),
                FactReference.RESOURCE, FactReference.write(FactExamples.describe(Installation.home(), library))));
        return ExitCode.PASSED;
    }
}
