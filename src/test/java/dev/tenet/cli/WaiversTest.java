package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waivers from the file or the comment to the report and the exit code. */
class WaiversTest {
    private static final String GATE = "gates:\n  own: { title: Own, criteria: [ { open: CRITICAL, at-most: 0 }, { open: HIGH, at-most: 0 } ] }\n";
    private static final String SHELL = "import subprocess\n\n\ndef deploy(name):\n    subprocess.run('deploy ' + name, shell=True)\n";

    @TempDir
    Path tree;

    @BeforeEach
    void a_tree_with_one_high_finding() throws IOException {
        write("bot.py", SHELL);
        write("tenet.yaml", GATE);
    }

    @Test
    void a_waived_finding_stays_in_every_report_and_no_longer_fails_the_gate() throws IOException {
        JsonNode before = audit("2026-01-05");
        assertThat(statuses(before)).containsExactly("bot.py:5 security/shell-command-built-from-strings open");
        write("waivers.yaml", waiver("until: 2026-02-01"));
        JsonNode after = audit("2026-01-05");

        assertThat(statuses(after)).containsExactly("bot.py:5 security/shell-command-built-from-strings WAIVED");
        assertThat(after.at("/findings/0/waiver/reason").asText()).isEqualTo("only our own words");
        assertThat(after.at("/waivers/0/state").asText() + after.at("/waivers/0/findings").asText()).isEqualTo("ACTIVE1");
        assertThat(gate(before)).isFalse();
        assertThat(gate(after)).isTrue();
        for (String format : List.of("text", "markdown", "html", "sarif")) {
            assertThat(run("audit", tree.toString(), "--as-of", "2026-01-05", "--format", format, "--no-fail")).as(format).contains("only our own words");
        }
    }

    @Test
    void when_the_waiver_lapses_everything_is_as_it_was_and_the_forecast_has_said_so() throws IOException {
        JsonNode before = audit("2026-02-02");
        write("waivers.yaml", waiver("until: 2026-02-01"));
        JsonNode waived = audit("2026-01-05");
        JsonNode after = audit("2026-02-02");

        assertThat(waived.at("/lapses").toString()).isEqualTo(
                "[{\"day\":\"2026-02-02\",\"waivers\":1,\"findings\":1,\"overall\":" + before.at("/overall/score")
                        + ",\"grade\":\"" + before.at("/overall/grade").asText() + "\",\"gatePassed\":false,\"turnsRed\":true}]"
                        .replace("\"turnsRed\":true", "\"turnsRed\":" + waived.at("/gate/passed")));
        assertThat(after.at("/overall")).isEqualTo(before.at("/overall"));
        for (String format : List.of("text", "markdown", "html")) {
            write("waivers.yaml", waiver("until: 2026-02-01"));
            assertThat(run("audit", tree.toString(), "--as-of", "2026-01-05", "--format", format, "--no-fail").replaceAll("\\s+", " "))
                    .as(format).contains("2026-02-02 1 waiver lapses, 1 finding counts again");
        }
        assertThat(gate(after)).isEqualTo(gate(before)).isFalse();
        assertThat(statuses(after)).containsExactlyInAnyOrder(
                "bot.py:5 security/shell-command-built-from-strings open", "waivers.yaml:2 governance/waiver-expired open");
    }

    @Test
    void a_comment_waives_its_line_unless_comments_may_not() throws IOException {
        write("bot.py", SHELL.replace("shell=True)", "shell=True)  # tenet: waive[SE-09] only our own words"));

        assertThat(statuses(audit("2026-01-05"))).containsExactly("bot.py:5 security/shell-command-built-from-strings WAIVED");
        assertThat(statuses(audit("2026-01-05", "--no-inline"))).containsExactly("bot.py:5 security/shell-command-built-from-strings open");
    }

    @Test
    void what_is_malformed_or_unused_silences_nothing_and_is_a_finding() throws IOException {
        write("bot.py", SHELL.replace("shell=True)", "shell=True)  # tenet: waive[SE-09]"));
        write("waivers.yaml", waiver("until: 2026-02-01").replace("    owner: Ada\n", "")
                + "  - { control: SE-09, paths: [src/], reason: r, owner: o, until: 2026-02-01 }\n"
                + "  - { control: SE-99, reason: r, owner: o, until: 2026-02-01 }\n");

        assertThat(statuses(audit("2026-01-05"))).containsExactlyInAnyOrder(
                "bot.py:5 security/shell-command-built-from-strings open", "bot.py:5 governance/waiver-malformed open",
                "waivers.yaml:2 governance/waiver-malformed open", "waivers.yaml:5 governance/waiver-unused open",
                "waivers.yaml:6 governance/waiver-malformed open");
    }

    @Test
    void a_symbol_and_a_fingerprint_choose_findings() throws IOException {
        String fingerprint = audit("2026-01-05").at("/findings/0/fingerprint").asText();
        for (String scope : List.of("symbol: deploy", "symbol: bot.deploy", "fingerprint: \"" + fingerprint + "\"")) {
            write("waivers.yaml", waiver("until: 2026-02-01\n    " + scope));
            assertThat(statuses(audit("2026-01-05"))).as(scope).containsExactly("bot.py:5 security/shell-command-built-from-strings WAIVED");
        }
        write("waivers.yaml", waiver("until: 2026-02-01\n    symbol: other"));
        assertThat(statuses(audit("2026-01-05"))).contains("bot.py:5 security/shell-command-built-from-strings open");
    }

    @Test
    void the_command_writes_what_the_audit_reads() throws IOException {
        String file = tree.resolve("waivers.yaml").toString();
        String said = run("waive", "SE-09", "--reason", "only our own words", "--owner", "Ada", "--as-of", "2026-01-05", "--waivers", file);

        assertThat(said).endsWith("waivers.yaml:2: SE-09 is waived until 2026-02-04, Ada answers for it\n");
        assertThat(statuses(audit("2026-02-04"))).containsExactly("bot.py:5 security/shell-command-built-from-strings WAIVED");
        assertThat(run("waive", "SE-9", "--reason", "r", "--owner", "o", "--waivers", file)).startsWith("there is no policy or control \"SE-9\"\n    Maybe");
        assertThat(run("waive", "SE-09", "--owner", "o", "--waivers", file)).contains("--reason");
        assertThat(run("waive", "SE-09", "--reason", "r", "--owner", "o", "--until", "2031-01-01", "--as-of", "2026-01-05", "--waivers", file))
                .startsWith("the waiver was not written: it holds for more than 365 days");
        assertThat(run("schema", "waivers")).contains("urn:tenet:schema:waivers:1");
    }

    private static String waiver(String rest) {
        return "waivers:\n  - policy: security/shell-command-built-from-strings\n    reason: only our own words\n    owner: Ada\n    " + rest + "\n";
    }

    private static List<String> statuses(JsonNode report) {
        List<String> statuses = new ArrayList<>();
        report.get("findings").forEach(f -> statuses.add(f.get("path").asText() + ":" + f.get("line").asInt() + " " + f.get("policy").asText() + " " + f.get("status").asText()));
        return statuses.stream().filter(s -> !s.contains("live") && (s.contains("shell") || s.contains("governance"))).toList();
    }

    private static boolean gate(JsonNode report) {
        for (JsonNode gate : report.get("gates")) {
            if (gate.get("name").asText().equals("own")) {
                return gate.get("passed").asBoolean();
            }
        }
        throw new AssertionError("no gate");
    }

    private JsonNode audit(String day, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("audit", tree.toString(), "--as-of", day, "--format", "json", "--no-fail"));
        args.addAll(List.of(more));
        return new ObjectMapper().readTree(run(args.toArray(String[]::new)));
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(args, stream, stream);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(tree.resolve(name), text);
    }
}
