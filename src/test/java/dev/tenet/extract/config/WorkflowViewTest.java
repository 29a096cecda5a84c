package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.WorkflowStep;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkflowViewTest {
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
        List<String> events = List.of("push", "pull_request");
        assertThat(workflow.facts(WorkflowStep.class)).containsExactly(
                new WorkflowStep(at(5, 9, 5), "github", "test", "", "actions/checkout@v4", "", List.of(), false, events),
                new WorkflowStep(
                        at(6, 9, 10), "github", "test", "Types", "", "pip install . && mypy src \\\n  tests\n",
                        List.of("pip install .", "mypy src tests"), true, events),
                new WorkflowStep(at(14, 9, 14), "github", "soft", "", "", "pytest -q", List.of("pytest -q"), true, events),
                new WorkflowStep(at(15, 3, 16), "github", "called", "", "org/repo/.github/workflows/x.yml@main", "", List.of(), false, events));
        assertThat(workflow.issues()).isEmpty();
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

    private static Location at(int line, int column, int endLine) {
        return new Location(PATH, line, column, endLine);
    }

    private static Extracted read(String text) {
        return Extracted.by(new YamlExtractor(), PATH, text);
    }
}
