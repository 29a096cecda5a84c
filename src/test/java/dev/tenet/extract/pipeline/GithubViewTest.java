package dev.tenet.extract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.extract.config.ShellCommands;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.ShellCommand;
import dev.tenet.fact.Workflow;
import dev.tenet.fact.WorkflowExpression;
import dev.tenet.fact.WorkflowJob;
import dev.tenet.fact.WorkflowStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GithubViewTest {
    private static final String PATH = ".github/workflows/ci.yml";

    @Test
    void says_what_each_step_runs() {
        Extracted workflow = read("""
                on: {push: {branches: [main]}, pull_request: null}
                jobs:
                  test:
                    steps:
                      - uses: actions/checkout@v4
                      - name: Types
                        run: |
                          pip install . && mypy src \\
                            tests
                        continue-on-error: true
                  soft:
                    continue-on-error: true
                    steps:
                      - run: pytest -q
                  called:
                    uses: org/repo/.github/workflows/x.yml@main
                """);
        assertThat(workflow.facts(WorkflowStep.class)).extracting(GithubViewTest::shown).containsExactly(
                "5-5 test  actions/checkout@v4 []",
                "6-10 test Types  [pip install ., mypy src tests] ignored",
                "14-14 soft   [pytest -q] ignored",
                "15-16 called  org/repo/.github/workflows/x.yml@main []");
        assertThat(workflow.facts(WorkflowStep.class)).allMatch(step -> step.events().equals(List.of("push", "pull_request")));
        assertThat(workflow.facts(ShellCommand.class)).extracting(command -> command.location() + " " + command.words()).containsExactly(
                PATH + ":8:11 [pip, install, .]", PATH + ":8:28 [mypy, src, tests]", PATH + ":14:14 [pytest, -q]");
        assertThat(workflow.issues()).isEmpty();
    }

    @Test
    void permissions_and_defaults_take_effect_where_nothing_is_written() {
        Extracted workflow = read("""
                name: CI
                on: pull_request_target
                permissions: {contents: read}
                jobs:
                  own:
                    runs-on: [self-hosted, linux]
                    permissions: write-all
                    timeout-minutes: 5
                    environment: {name: prod}
                    if: ${{ github.actor != 'x' }}
                  inherits:
                    runs-on: ubuntu-latest
                    needs: own
                    container: node:20
                    steps: [{run: ls, shell: pwsh}]
                """);
        WorkflowJob own = workflow.facts(WorkflowJob.class).get(0);
        WorkflowJob inherits = workflow.facts(WorkflowJob.class).get(1);
        assertThat(own.permissions()).isEqualTo(Map.of("*", "write"));
        assertThat(own.grants("packages", "read")).isTrue();
        assertThat(List.of(own.selfHosted(), own.timeoutMinutes(), own.deployment(), own.condition())).isEqualTo(List.of(true, 5, "prod", "github.actor != 'x'"));
        assertThat(inherits.permissions()).isEqualTo(Map.of("contents", "read"));
        assertThat(inherits.at("permissions")).isEqualTo(Location.of(PATH, 3, 14));
        assertThat(inherits.timeoutMinutes()).isEqualTo(360);
        assertThat(inherits.isWritten("timeoutMinutes")).isFalse();
        assertThat(workflow.facts(ImageReference.class)).extracting(ImageReference::repository).containsExactly("library/node");
        assertThat(workflow.facts(Workflow.class)).extracting(Workflow::name).containsExactly("CI");
        assertThat(workflow.facts(ShellCommand.class)).isEmpty();
    }

    @Test
    void expressions_say_what_they_read_and_where_it_goes() {
        Extracted workflow = read("""
                on: [issues, push]
                env: {TITLE: "${{ github.event.issue.title }}"}
                jobs:
                  a:
                    if: contains(github.event['issue'].body, 'secrets.X')
                    steps:
                      - run: |
                          echo "${{ github.event.commits[0].message }}" ${{ secrets.TOKEN }}
                          echo ${{ matrix.os }}
                        env: {A: "${{ toJSON(github.event.issue) }}"}
                """);
        assertThat(workflow.facts(WorkflowExpression.class)).extracting(GithubViewTest::shown).containsExactly(
                "2:14 env TITLE github.event.issue.title untrusted of ",
                "5:9 if  github.event.issue.body untrusted of a",
                "8:17 run  github.event.commits.*.message untrusted of a",
                "8:57 run  secrets.token  of a",
                "9:16 run  matrix.os  of a",
                "10:18 env A github.event.issue untrusted of a");
        assertThat(workflow.facts(ShellCommand.class)).extracting(ShellCommand::words).containsExactly(
                List.of("echo", "${{ github.event.commits[0].message }}", "${{ secrets.TOKEN }}"), List.of("echo", "${{ matrix.os }}"));
    }

    private static String shown(WorkflowExpression expression) {
        return "%d:%d %s %s %s %s of %s".formatted(
                expression.location().line(), expression.location().column(), expression.place(), expression.key(), expression.context(),
                expression.untrusted() ? "untrusted" : "", expression.job());
    }

    @Test
    void says_that_a_workflow_has_no_jobs() {
        assertThat(read("on: push\n").issues()).containsExactly("0:0 is a workflow without jobs; add them or move the file");
    }

    @Test
    void splits_scripts_into_commands() {
        assertThat(ShellCommands.of("""
                set -e; cd src || exit 1
                # a comment; not a command
                if ! FOO=1 pytest -q "a && b; c" | tee out.txt; then
                  echo "$(date; whoami)" 2>&1 & # later
                fi
                cat <<'EOF' > x
                rm -rf / && false
                EOF
                for f in *.py; do python -m mypy "$f"; done
                """)).containsExactly(
                "set -e", "cd src", "exit 1", "pytest -q \"a && b; c\"", "tee out.txt", "echo \"$(date; whoami)\" 2>&1", "cat <<'EOF' > x",
                "python -m mypy \"$f\"");
        assertThat(ShellCommands.of("")).isEmpty();
        assertThat(ShellCommands.of("echo 'open")).containsExactly("echo 'open");
    }

    private static String shown(WorkflowStep step) {
        return "%d-%d %s %s %s %s%s".formatted(
                step.location().line(), step.location().endLine(), step.job(), step.name(), step.uses(), step.commands(),
                step.continueOnError() ? " ignored" : "");
    }

    private static Extracted read(String text) {
        return Extracted.by(new YamlExtractor(new GithubView()), PATH, text);
    }

    @Test
    void a_command_says_which_file_takes_its_output_and_which_variables_it_expands() {
        Extracted workflow = read("""
                on: push
                jobs:
                  build:
                    steps:
                      - run: |
                          echo "A=$TITLE" >> "$GITHUB_ENV"
                          { echo "${TITLES}"; date > date.txt; } > all.txt
                          make 2> errors.txt
                """);
        assertThat(workflow.facts(ShellCommand.class)).extracting(command -> command.program() + " > " + command.output() + " " + command.expands("TITLE"))
                .containsExactly("echo > $GITHUB_ENV true", "echo > all.txt false", "date > date.txt false", "make >  false");
    }

    @Test
    void a_switch_is_no_secret_whatever_its_name() {
        Extracted workflow = read("""
                on: push
                jobs:
                  build:
                    steps:
                      - uses: actions/checkout@v4
                        with: {persist-credentials: false, token: "ghp_8Zq3Lm7Xw2Vb9Nc4Rt6Yh1Jk5Pd0Sg8Fa245"}
                """);
        WorkflowStep step = workflow.facts(WorkflowStep.class).get(0);
        assertThat(step.input("persist-credentials")).isEqualTo("false");
        assertThat(step.input("token")).isEqualTo("40 characters ending in 45");
    }
}
