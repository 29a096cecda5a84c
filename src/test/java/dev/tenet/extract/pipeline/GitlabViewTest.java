package dev.tenet.extract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.PipelineInclude;
import dev.tenet.fact.ShellCommand;
import dev.tenet.fact.WorkflowJob;
import dev.tenet.fact.WorkflowStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GitlabViewTest {
    private static final String PATH = ".gitlab-ci.yml";

    @Test
    void a_job_has_what_it_extends_and_what_holds_for_all() {
        Extracted pipeline = read("""
                image: python:3.12
                stages: [test]
                include:
                  - local: /ci/a.yml
                  - {project: team/ci, file: b.yml, ref: main}
                  - component: gitlab.example.com/x/y@1.0
                default: {before_script: [pip install .]}
                .base:
                  tags: [own]
                  timeout: 1h 30m
                  variables: {A: base, B: base}
                  script: [make]
                test:
                  extends: .base
                  variables: {A: own}
                  allow_failure: true
                  needs: [{job: build}, lint]
                  environment: {name: prod}
                  rules: [{if: $CI_COMMIT_TAG}]
                  script:
                    - |
                      cd src
                      pytest | tee out
                    - [mypy .]
                """);
        WorkflowJob job = pipeline.facts(WorkflowJob.class).get(0);
        assertThat(pipeline.facts(WorkflowJob.class)).hasSize(1);
        assertThat(List.of(job.id(), job.runsOn(), job.timeoutMinutes(), job.environment(), job.continueOnError(), job.needs(), job.deployment(), job.condition()))
                .isEqualTo(List.of("test", List.of("own"), 90, Map.of("A", "own", "B", "base"), true, List.of("build", "lint"), "prod", "$CI_COMMIT_TAG"));
        assertThat(job.at("runsOn")).isEqualTo(Location.of(PATH, 9, 3));
        assertThat(pipeline.facts(WorkflowStep.class)).extracting(step -> step.location() + " " + step.name() + " " + step.commands()).containsExactly(
                PATH + ":7:27 before_script [pip install .]", PATH + ":21:7 script [cd src, pytest, tee out]", PATH + ":24:8 script [mypy .]");
        assertThat(pipeline.facts(ShellCommand.class)).extracting(command -> command.location() + " " + command.text()).containsExactly(
                PATH + ":7:27 pip install .", PATH + ":22:7 cd src", PATH + ":23:7 pytest", PATH + ":23:16 tee out", PATH + ":24:8 mypy .");
        assertThat(pipeline.facts(ImageReference.class)).extracting(image -> image.owner() + " " + image.tag()).containsExactly("test 3.12");
        assertThat(pipeline.facts(PipelineInclude.class)).extracting(include -> include.type() + " " + include.source() + " " + include.refKind())
                .containsExactly("local /ci/a.yml none", "project team/ci branch", "component gitlab.example.com/x/y tag");
        assertThat(pipeline.issues()).isEmpty();
    }

    private static Extracted read(String text) {
        return Extracted.by(new YamlExtractor(new GitlabView()), PATH, text);
    }
}
