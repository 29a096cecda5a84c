package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Issue;
import dev.tenet.policy.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is found by its name and by the configuration, too, is complained of once. */
class RepeatedIssuesTest {
    @TempDir
    Path root;

    @Test
    void what_is_said_twice_is_one_issue() throws IOException {
        Files.createDirectories(root.resolve("reports"));
        Files.writeString(root.resolve("reports/bandit-report.json"), "");
        Files.writeString(root.resolve("tenet.yaml"), "reports: [reports/]\n");

        List<Issue> issues = new Audit(new AuditRequest(root, () -> Library.read(List.of(new Library.Source(Path.of("policies"), "policies"))), List.of("reliability"),
                Optional.empty(), Optional.empty(), LocalDate.of(2026, 3, 1), Duration.ofMinutes(1), Path.of("target/tenet/rules"), "1"), step -> { }).run().issues();

        assertThat(issues).extracting(Issue::message).containsOnlyOnce("is empty, and an empty report is no clean one; run the tool again");
        assertThat(issues).doesNotHaveDuplicates();
    }
}
