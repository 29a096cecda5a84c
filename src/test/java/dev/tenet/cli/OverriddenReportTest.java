package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenet.output.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a report sees what the audited tree's own configuration changed of the policies. */
class OverriddenReportTest {
    private static final String WORDS = "desk/unsupported-broker-call";

    @TempDir
    Path folder;

    @Test
    void every_report_for_people_says_which_policy_is_overridden_and_where() throws IOException {
        String text = report("text");
        String markdown = report("markdown");
        String html = report("html");

        assertThat(text).contains("Changed here  desk/unsupported-broker-call (overridden in tenet.yaml:3)\n");
        assertThat(markdown.replace("\\", "")).contains(WORDS + " is overridden in tenet.yaml:3.");
        assertThat(html).contains(WORDS + " is overridden in tenet.yaml:3.");
    }

    @Test
    void the_report_for_programs_says_it_of_the_policy_s_result() throws IOException {
        String json = report("json");
        JsonNode policies = new ObjectMapper().readTree(json).at("/controls/1/policies");

        assertThat(policies).hasSize(1);
        assertThat(policies.get(0).path("overridden").asText()).isEqualTo("overridden in tenet.yaml:3");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(JsonOutput.schema(), StandardCharsets.UTF_8), InputFormat.JSON)
                .validate(json, InputFormat.JSON)).isEmpty();
    }

    private String report(String format) throws IOException {
        Path file = folder.resolve("report." + format);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Main.run(new String[] {"audit", "examples/own-policies/bot", "--policies", "examples/own-policies/policies", "--pack", "desk", "--as-of", "2026-01-05",
            "--no-fail", "--format", format + "=" + file}, stream, stream);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readString(file);
    }
}
