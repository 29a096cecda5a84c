package dev.tenet.extract.pipeline;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Says what the jobs of GitLab's pipelines do. */
public final class GitlabView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        if (file.kind().equals("gitlab-ci")) {
            // A header of inputs may stand before the pipeline itself.
            reading.documents().stream().filter(document -> document.isMap() && document.get("spec") == null).findFirst()
                    .ifPresent(document -> new GitlabPipeline(file.location().path(), document, out).add());
        }
    }
}
