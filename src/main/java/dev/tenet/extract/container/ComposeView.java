package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Keeps Compose files, until the files are known that they take values and services from. */
public final class ComposeView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        boolean services = file.kind().equals("other") && reading.documents().stream().anyMatch(document -> document.get("services") != null);
        if (file.kind().equals("compose") || services) {
            out.keep(new ComposeUnit(file, reading.documents()));
        }
    }
}
