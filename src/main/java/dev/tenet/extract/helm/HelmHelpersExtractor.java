package dev.tenet.extract.helm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Keeps the definitions of charts, {@code templates/_helpers.tpl}, for the templates that include them. */
public final class HelmHelpersExtractor implements Extractor {
    @Override
    public String id() {
        return "helm-helpers";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.extension().equals("tpl") && ConfigPaths.isOfChart(file.path());
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        out.keep(new ChartHelpers(source.path(), source.text()));
    }
}
