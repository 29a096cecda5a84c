package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.ToolFinding;
import dev.tenet.fact.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that run before an audit: a script stands for each, since what matters is how it is run. */
class ToolRunnerTest {
    private static final String BANDIT = """
            {"errors": [], "generated_at": "2026-01-02T10:00:00Z", "metrics": {"_totals": {"loc": 1}}, "results": [
              {"filename": "src/a.py", "line_number": 3, "issue_severity": "HIGH", "issue_confidence": "HIGH", "test_id": "B602", "test_name": "shell",
               "issue_text": "shell", "issue_cwe": {"id": 78}, "line_range": [3]}]}
            """;

    @TempDir
    Path root;

    private ReportFiles reports;

    @BeforeEach
    void a_tree_with_what_a_tool_would_say() throws IOException {
        Files.writeString(root.resolve("said.json"), BANDIT);
        Files.createDirectories(root.resolve("backend"));
        reports = new ReportFiles(Optional.of(root));
    }

    @Test
    void what_a_tool_writes_into_its_file_is_read() throws IOException {
        assertThat(run("bandit", "", 60, "cp", "said.json", "{out}")).isEmpty();

        assertThat(facts(ToolRun.class)).singleElement().satisfies(run -> {
            assertThat(run.tool()).isEqualTo("bandit");
            assertThat(run.location().path()).isEqualTo("bandit-report");
            assertThat(run.results()).isEqualTo(1);
        });
        assertThat(facts(ToolFinding.class)).extracting(ToolFinding::rule).containsExactly("B602");
    }

    @Test
    void what_it_prints_is_read_when_it_writes_no_file_also_when_it_exits_with_an_error() throws IOException {
        assertThat(run("bandit", "", 60, "sh", "-c", "cat said.json; exit 1")).isEmpty();

        assertThat(facts(ToolFinding.class)).extracting(ToolFinding::rule).containsExactly("B602");
    }

    @Test
    void no_shell_reads_the_words() throws IOException {
        run("echo", "", 60, "echo", "$(touch hacked)", ";", "touch", "hacked", "> hacked");

        assertThat(root.resolve("hacked")).doesNotExist();
        assertThat(facts(ToolRun.class)).isEmpty();
        assertThat(reports.extraction().issues()).isNotEmpty();
    }

    @Test
    void it_sees_few_variables_and_those_that_are_named() throws IOException {
        String other = System.getenv().keySet().stream().filter(name -> !List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP").contains(name))
                .filter(name -> name.matches("[A-Z_]+") && !List.of("PWD", "SHLVL", "_", "OLDPWD").contains(name)).sorted().findFirst().orElseThrow();

        run(new ToolCommand("env", List.of("sh", "-c", "env > seen"), "", Duration.ofSeconds(60), List.of(), Location.of("tenet.yaml", 1, 1)));
        assertThat(names()).contains("PATH").doesNotContain(other);

        run(new ToolCommand("env", List.of("sh", "-c", "env > seen"), "", Duration.ofSeconds(60), List.of(other), Location.of("tenet.yaml", 1, 1)));
        assertThat(names()).contains("PATH", other);
    }

    @Test
    void it_runs_in_its_folder_which_lies_below_the_tree() throws IOException {
        assertThat(run("bandit", "backend", 60, "cp", "../said.json", "{out}")).isEmpty();
        assertThat(facts(ToolRun.class)).hasSize(1);

        assertThat(run("bandit", "../", 60, "true")).isEqualTo("its folder \"../\" is none below the audited one");
        assertThat(run("bandit", "nowhere", 60, "true")).isEqualTo("its folder \"nowhere\" is none below the audited one");
    }

    @Test
    void what_did_not_run_to_its_end_or_says_nothing_is_said() throws IOException {
        long start = System.nanoTime();
        assertThat(run("slow", "", 1, "sleep", "30")).isEqualTo("it was stopped after 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));

        assertThat(run("none", "", 60, "no-such-program-at-all")).isEqualTo("there is no program no-such-program-at-all that can be started");
        assertThat(run("mute", "", 60, "true", "{out}")).isEqualTo("it wrote no report");
        assertThat(facts(ToolRun.class)).isEmpty();
    }

    private String run(String name, String folder, int seconds, String... words) throws IOException {
        return run(new ToolCommand(name, List.of(words), folder, Duration.ofSeconds(seconds), List.of(), Location.of("tenet.yaml", 1, 1)));
    }

    private String run(ToolCommand command) throws IOException {
        return new ToolRunner(root.toAbsolutePath()).run(command, reports);
    }

    private List<String> names() throws IOException {
        return Files.readAllLines(root.resolve("seen")).stream().map(line -> line.replaceFirst("=.*", "")).toList();
    }

    private <T> List<T> facts(Class<T> type) {
        return reports.extraction().facts().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
