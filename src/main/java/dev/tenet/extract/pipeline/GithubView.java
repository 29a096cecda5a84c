package dev.tenet.extract.pipeline;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.View;
import dev.tenet.fact.ConfigFile;

/** Says what the jobs and steps of GitHub's workflows and composite actions do. */
public final class GithubView implements View {
    @Override
    public void add(ConfigFile file, Reading reading, Extraction out) {
        if (file.kind().equals("github-workflow")) {
            reading.documents().forEach(document -> new GithubWorkflow(file.location().path(), out).add(document));
        } else if (file.kind().equals("github-action")) {
            reading.documents().forEach(document -> new GithubWorkflow(file.location().path(), out).addAction(document));
        }
    }
}
