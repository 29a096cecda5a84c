package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Says what the services of Compose files are. */
public final class ComposeView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        if (file.kind().equals("compose")) {
            reading.documents().forEach(document -> new ComposeServices(file.location().path(), out).add(document));
        }
    }
}
