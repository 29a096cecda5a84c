package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainScoreTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void the_example_is_audited_by_the_eleven_checks() {
        run("audit", "examples/trading-bot", "--profile", "examples/trading-bot/eleven-checks.yaml", "--as-of", "2026-01-05", "--no-fail",
                "--format", "json=" + report());
    }

    @Test
    void the_overall_score_is_the_weighted_mean_of_what_has_a_score() {
        assertThat(explain()).isEqualTo("""
                Overall score  63.64, grade D
                  Security has no score, so its weight 0.35 is spread over the others
                  Trading safety: weight 0.3 × score 63.64 = 19.09 (7 of 11 controls passed)
                  Code quality has no score, so its weight 0.15 is spread over the others
                  Data quality has no score, so its weight 0 is spread over the others
                  Reliability has no score, so its weight 0.1 is spread over the others
                  Architecture has no score, so its weight 0.1 is spread over the others
                  sum 19.09 / weights 0.3 = 63.64
                  risk HIGH: 3 high findings are open
                """);
    }

    @Test
    void a_category_says_of_each_control_why() {
        assertThat(explain("trading-safety")).startsWith("""
                Trading safety  63.64, grade D
                  100 × weight passed 7 / weight that applies 11 = 63.64
                """)
                .contains("  failed    TS-10  Days-to-expiry range: 1 finding is open: trading-safety/expiry-unbounded\n")
                .containsPattern("  passed    TS-15  .*: 1 policy looked at \\d+ facts and nothing is\\s+open\n");
        assertThat(explain("security")).startsWith("Security  no score\n  no control applies\n");
    }

    @Test
    void a_control_says_what_its_policies_saw() {
        assertThat(explain("TS-10")).startsWith("TS-10 Days-to-expiry range  failed\n  1 finding is open: trading-safety/expiry-unbounded\n")
                .containsPattern("  failed    trading-safety/expiry-unbounded: looked at \\d+ OptionEntryPath, found 1\n")
                .endsWith("  it is weight 1 of 11 in Trading safety: 9.09 points of its score\n");
        assertThat(explain("TS-1")).startsWith("explain score TS-1: the report has no such category or control\n    Maybe \"TS-10\"");
    }

    private static String report() {
        return folder.resolve("report.json").toString();
    }

    private static String explain(String... subject) {
        return subject.length == 0 ? run("explain", "score", "--report", report()) : run("explain", "score", subject[0], "--report", report());
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(args, stream, stream);
        return out.toString(StandardCharsets.UTF_8);
    }
}
