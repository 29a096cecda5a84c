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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example without the reports of other tools: what only they can know is said to be unknown, and nothing is guessed in its place. */
class ReportsRemovedTest {
    private static final Path EXAMPLE = Path.of("examples/trading-bot");

    @TempDir
    Path folder;

    private JsonNode with;
    private JsonNode without;

    /** Both are copies, since the example itself lies in a work tree of git. */
    @BeforeEach
    void the_example_with_and_without_its_reports() throws IOException {
        with = audit(copy("with", true), "with.json");
        without = audit(copy("without", false), "without.json");
    }

    @Test
    void findings_that_rest_on_the_code_stay_and_no_other_comes() {
        assertThat(places(without)).isEqualTo(places(with));
    }

    @Test
    void nobody_else_saw_them() {
        assertThat(with.get("findings").findValues("witnesses").stream().mapToInt(JsonNode::size).sum()).isPositive();
        assertThat(without.get("findings").findValues("witnesses").stream().mapToInt(JsonNode::size).sum()).isZero();
        assertThat(without.findValue("tools")).isEmpty();
    }

    @Test
    void the_criterion_that_needs_a_report_is_unknown_which_is_not_met() {
        assertThat(criterion(with).get("state").asText()).isEqualTo("NOT_MET");
        assertThat(criterion(without).get("state").asText()).isEqualTo("UNKNOWN");
        assertThat(criterion(without).toString()).contains("no coverage report was found");
    }

    @Test
    void policies_about_reports_do_not_apply_and_do_not_pass() {
        for (String policy : List.of("code-quality/coverage-below-bar", "code-quality/type-errors", "security/vulnerable-dependency")) {
            assertThat(outcome(without, policy)).as(policy).isEqualTo("NOT_APPLICABLE");
        }
        assertThat(outcome(with, "code-quality/coverage-below-bar")).isEqualTo("FAILED");
        assertThat(outcome(with, "code-quality/type-errors")).isEqualTo("FAILED");
    }

    private static TreeSet<String> places(JsonNode report) {
        TreeSet<String> places = new TreeSet<>();
        report.get("findings").forEach(finding -> places.add(finding.get("policy").asText() + " " + finding.get("path").asText() + ":" + finding.get("line").asInt()));
        return places;
    }

    private static JsonNode criterion(JsonNode report) {
        for (JsonNode each : report.findValue("criteria")) {
            if (each.toString().contains("overage of lines")) {
                return each;
            }
        }
        throw new AssertionError("no criterion asks for coverage");
    }

    private static String outcome(JsonNode report, String policy) {
        for (JsonNode control : report.get("controls")) {
            for (JsonNode each : control.get("policies")) {
                if (each.findValuesAsText("policy").contains(policy) || each.findValuesAsText("id").contains(policy)) {
                    return each.get("outcome").asText();
                }
            }
        }
        throw new AssertionError("no policy " + policy);
    }

    private JsonNode audit(Path tree, String name) throws IOException {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("audit", tree.toString(), "--as-of", "2026-01-05", "--no-fail", "--format", "json=" + out));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Main.run(arguments.toArray(String[]::new), stream, stream)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return new ObjectMapper().readTree(out.toFile());
    }

    private Path copy(String name, boolean reports) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.toList()) {
                Path relative = EXAMPLE.relativize(file);
                if (!reports && relative.startsWith("reports")) {
                    continue;
                }
                Path copy = folder.resolve(name).resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder.resolve(name);
    }
}
