package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Keeps manifests of npm until all of them are known: a workspace's packages depend on each other. */
public final class PackageJsonView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        String path = file.location().path();
        if ((path.endsWith("/package.json") || path.equals("package.json")) && !reading.documents().isEmpty() && reading.documents().get(0).isMap()) {
            ConfigNode root = reading.documents().get(0);
            out.keep(new PackageJson(path, root));
        }
    }
}
