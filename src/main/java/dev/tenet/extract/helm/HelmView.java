package dev.tenet.extract.helm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Keeps what a chart is made of until all of it was seen. */
public final class HelmView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        String path = file.location().path();
        String name = ConfigPaths.nameOf(path);
        if (name.equals("Chart.yaml") || name.equals("values.yaml")) {
            out.keep(new ChartFile(file, reading.documents()));
        } else if (reading.isTemplated() && ConfigPaths.isOfChart(path)) {
            out.keep(new ChartTemplate(file, reading.original(), reading.problems()));
        }
    }

    @Override
    public boolean saysTemplatesOf(String path) {
        return ConfigPaths.isOfChart(path);
    }
}
