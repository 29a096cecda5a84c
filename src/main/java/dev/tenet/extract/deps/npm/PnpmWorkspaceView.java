package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Keeps the catalogs of a workspace of pnpm. */
public final class PnpmWorkspaceView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        String path = file.location().path();
        if ((path.endsWith("/pnpm-workspace.yaml") || path.equals("pnpm-workspace.yaml")) && !reading.documents().isEmpty()) {
            out.keep(PnpmCatalog.of(path, reading.documents().get(0)));
        }
    }
}
