package dev.tenet.extract.deps.maven;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Keeps the projects of Maven until all of them are known. */
public final class PomView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        String path = file.location().path();
        ConfigNode project = reading.documents().get(0).get("project");
        if ((path.endsWith("/pom.xml") || path.equals("pom.xml")) && project != null && project.isMap()) {
            out.keep(new Pom(path, file.test(), project));
        }
    }
}
