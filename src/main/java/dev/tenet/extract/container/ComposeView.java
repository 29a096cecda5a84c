package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;
import java.util.List;

/** Says what the services of Compose files are. */
public final class ComposeView implements View {
    @Override
    public void add(ConfigFile file, List<ConfigNode> documents, Extraction out) {
        if (file.kind().equals("compose")) {
            documents.forEach(document -> new ComposeServices(file.location().path(), out).add(document));
        }
    }
}
