package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet explain} on the report of the example. */
class ExplainCommandTest {
    @TempDir
    static Path folder;

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void an_audit() {
        tenet("audit", "examples/trading-bot", "--format", "json=" + folder.resolve("report.json"), "--as-of", "2026-11-22");
    }

    @Test
    void a_finding_says_what_it_rests_on_what_is_absent_its_way_and_its_worth() {
        Said said = explain("security/raw-input@dashboard/pages/2_orders.py:63");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("Typed text used as it is  security/raw-input\n  HIGH, confidence medium, open, fingerprint ")
                .contains("breaks SE-08 External input is parsed by a schema")
                .contains("  dashboard/pages/2_orders.py:61  Assignment: symbol = streamlit.text_input(…)\n")
                .contains("    >    61 │ symbol = st.text_input(")
                .contains("  - no Call with no test and the same function and examined( parameter, sources )\n")
                .contains("   3  dashboard/pages/2_orders.py:63  reaches orders_for\n")
                .contains("What to do, 4 h\n")
                .containsPattern("  Security (\\d+\\.\\d\\d) → (?!\\1)\\d+\\.\\d\\d, overall (\\d+\\.\\d\\d) → (?!\\2)\\d+\\.\\d\\d, grade D → D, risk CRITICAL → CRITICAL\n$");
    }

    @Test
    void one_of_several_findings_of_a_control_gains_nothing_alone() {
        assertThat(explain("security/plaintext-secret").out())
                .containsPattern("this alone       Security (\\d+\\.\\d\\d) → \\1, ")
                .contains("SE-03 still fails by 1 other open finding")
                .containsPattern("all of SE-03     Security (\\d+\\.\\d\\d) → (?!\\1)\\d+\\.\\d\\d, ");
    }

    @Test
    void a_line_that_holds_a_secret_is_not_shown() {
        assertThat(explain("security/credential-without-manager").out()).contains("    >    14 │ (a secret stands here)\n");
    }

    @Test
    void several_findings_that_answer_are_listed_with_their_fingerprints() {
        Said said = explain("security/webhook-url-unvalidated");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("findings answer to this").containsPattern("    [0-9a-f]{16}  security/webhook-url-unvalidated@\\S+:\\d+\n");
    }

    @Test
    void a_place_without_a_finding_leads_to_why_not() {
        Said said = explain("security/raw-input@dashboard/app.py:1");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("tenet why-not security/raw-input --at dashboard/app.py:1");
    }

    @Test
    void a_report_that_is_not_there_names_the_command_that_writes_it() {
        Said said = tenet("explain", "abcd", "--report", folder.resolve("none.json").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("none.json: there is no such report").contains("Run tenet audit first");
    }

    private static Said explain(String id) {
        return tenet("explain", id, "examples/trading-bot", "--report", folder.resolve("report.json").toString());
    }

    private static Said tenet(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
