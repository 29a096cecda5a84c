package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Keeps manifests, kustomizations and patches, which say together what runs. */
public final class KubernetesView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        boolean known = file.kind().equals("kubernetes") || file.kind().equals("kustomization");
        if (known || reading.documents().stream().anyMatch(KubernetesView::isPatch)) {
            out.keep(new ManifestUnit(file, reading.documents(), reading.isTemplated()));
        }
    }

    /** A list of operations, as RFC 6902 has them. */
    private static boolean isPatch(ConfigNode document) {
        if (!document.isList() || document.members().isEmpty()) {
            return false;
        }
        ConfigNode first = document.members().get(0).value();
        return first.isMap() && !first.text("op").isEmpty() && first.get("path") != null;
    }
}
