package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ConfigFile;
import java.util.List;

/**
 * A file with objects of Kubernetes, a kustomization, or what may be a patch.
 *
 * @param templated whether it stands in a chart that was not rendered
 */
record ManifestUnit(ConfigFile file, List<ConfigNode> documents, boolean templated) implements Unit {
    ManifestUnit {
        documents = List.copyOf(documents);
    }

    @Override
    public String path() {
        return file.location().path();
    }

    /** The folder it stands in; empty for the root. */
    String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    boolean isKustomization() {
        return file.kind().equals("kustomization");
    }
}
