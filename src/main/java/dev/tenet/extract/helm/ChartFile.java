package dev.tenet.extract.helm;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ConfigFile;
import java.util.List;

/** {@code Chart.yaml} or {@code values.yaml} of what may be a chart. */
record ChartFile(ConfigFile file, List<ConfigNode> documents) implements Unit {
    ChartFile {
        documents = List.copyOf(documents);
    }

    @Override
    public String path() {
        return file.location().path();
    }
}
