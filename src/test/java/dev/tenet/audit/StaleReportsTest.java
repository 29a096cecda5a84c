package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Issue;
import dev.tenet.policy.Library;
import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is older than what it is about does not say what is there now. */
class StaleReportsTest {
    @TempDir
    Path root;

    @Test
    void a_report_that_is_older_than_the_last_commit_is_an_issue() throws Exception {
        report("2026-01-02T10:00:00Z");
        commit("src/a.py", "2026-02-03T10:00:00Z");

        assertThat(stale()).containsExactly(
                "reports/bandit.json bandit ran on 2026-01-02, and the tree was changed on 2026-02-03: what it would say of that is not known; run it again");
    }

    @Test
    void one_that_was_written_in_the_sitting_of_the_commit_is_none() throws Exception {
        report("2026-02-03T01:00:00Z");
        commit("src/a.py", "2026-02-03T10:00:00+00:00");

        assertThat(stale()).isEmpty();
    }

    @Test
    void a_commit_of_the_report_itself_makes_nothing_older() throws Exception {
        commit("src/a.py", "2026-01-01T10:00:00Z");
        report("2026-01-01T12:00:00Z");
        commit("reports/bandit.json", "2026-02-03T10:00:00Z");

        assertThat(stale()).isEmpty();
    }

    @Test
    void without_a_date_or_without_git_nobody_knows() throws Exception {
        report("2026-01-02T10:00:00Z");
        assertThat(stale()).as("no repository").isEmpty();

        report("some day");
        commit("src/a.py", "2026-02-03T10:00:00Z");
        assertThat(stale()).as("no date").isEmpty();
    }

    private List<String> stale() throws IOException {
        Report report = new Audit(new AuditRequest(root, () -> Library.read(List.of(new Library.Source(Path.of("policies"), "policies"))), List.of("reliability"),
                Optional.empty(), Optional.empty(), LocalDate.of(2026, 3, 1), Duration.ofMinutes(1), Path.of("target/tenet/rules"), "1"), step -> { }).run();
        return report.issues().stream().filter(issue -> issue.message().contains("ran on")).map(StaleReportsTest::shown).toList();
    }

    private static String shown(Issue issue) {
        return issue.location().path() + " " + issue.message();
    }

    private void report(String date) throws IOException {
        Files.createDirectories(root.resolve("reports"));
        Files.writeString(root.resolve("reports/bandit.json"), """
                {"errors": [], "generated_at": "%s", "metrics": {"_totals": {"loc": 1}}, "results": []}
                """.formatted(date));
    }

    private void commit(String path, String date) throws IOException, InterruptedException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, "x = 1\n");
        }
        if (!Files.exists(root.resolve(".git"))) {
            git(date, "init", "-q");
        }
        git(date, "add", path);
        git(date, "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "change");
    }

    private void git(String date, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("git"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_AUTHOR_DATE", date);
        builder.environment().put("GIT_COMMITTER_DATE", date);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
