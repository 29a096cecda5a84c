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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet policy new}, {@code list} and {@code show}, as a person types them. */
class PolicyCommandTest {
    private record Said(int code, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void a_new_policy_is_written_listed_and_shown() throws IOException {
        Path mine = folder.resolve("mine");

        assertThat(tenet("policy", "new", "own/debug-in-production", "--in", mine.toString()).out().replace('\\', '/'))
                .isEqualTo("""
                        written: DIR/own/pack.yaml
                        written: DIR/own/concepts.drl
                        written: DIR/own/debug-in-production.drl
                        written: DIR/own/debug-in-production.md
                        next:    tenet policy test DIR --only own/debug-in-production
                        """.replace("DIR", mine.toString().replace('\\', '/')));
        assertThat(tenet("policy", "list", "--policies", mine.toString(), "--pack", "own").out()).isEqualTo("""
                POLICY                   CONTROL  SEVERITY  LOOKS AT   TITLE
                own/debug-in-production  OWN-1    MEDIUM    DebugMode  Debug in production
                """);
        assertThat(tenet("policy", "show", "own/debug-in-production", "--policies", mine.toString()).out())
                .startsWith("own/debug-in-production  Debug in production\n\n  Control     OWN-1 Nothing that is meant for development runs in production\n  Severity    MEDIUM\n")
                .contains("\nWhy\n  A server that runs in debug mode shows its source");
        Said again = tenet("policy", "new", "own/debug-in-production", "--in", mine.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("debug-in-production.drl is there already, and nothing is overwritten");
    }

    @Test
    void a_list_says_what_a_configuration_changes() throws IOException {
        Path config = Files.writeString(folder.resolve("strict.yaml"), """
                controls:
                  SE-09: { severity: low }
                policies:
                  security/raw-input: { enabled: false }
                """);

        assertThat(tenet("policy", "list", "--pack", "security", "--config", config.toString()).out())
                .containsPattern("security/code-evaluated +SE-09 +LOW .*; overridden in strict.yaml:2\n")
                .containsPattern("security/raw-input +SE-08 +\\w+ \\(off\\) .*; overridden in strict.yaml:4\n");
    }

    @Test
    void a_policy_is_shown_to_programs_with_defaults_and_values_in_force() throws IOException {
        Path config = Files.writeString(folder.resolve("tenet.yaml"), """
                policies:
                  trading-safety/expiry-unbounded:
                    severity: low
                    exclude: [research/]
                    parameters:
                      names: [dte]
                """);

        JsonNode shown = new ObjectMapper().readTree(tenet("policy", "show", "trading-safety/expiry-unbounded", "--format", "json", "--config", config.toString()).out());

        assertThat(shown.path("severity").asText()).isEqualTo("LOW");
        assertThat(shown.path("defaultSeverity").asText()).isEqualTo("HIGH");
        assertThat(shown.path("exclude").toString()).isEqualTo("[\"research/\"]");
        assertThat(shown.path("overridden").toString()).isEqualTo("[\"tenet.yaml:2\"]");
        assertThat(shown.at("/parameters/0/value").toString()).isEqualTo("[\"dte\"]");
        assertThat(shown.at("/parameters/0/default")).hasSizeGreaterThan(1);
        assertThat(shown.at("/parameters/0/overridden").toString()).isEqualTo("[\"tenet.yaml:6:14\"]");
        assertThat(shown.path("rule").asText()).isEqualTo("policies/trading-safety/expiry-unbounded.drl");
    }

    @Test
    void a_policy_that_is_not_there_is_named_with_its_neighbours() {
        assertThat(tenet("policy", "show", "security/raw-imput").err()).startsWith("tenet: There is no policy \"security/raw-imput\". Maybe \"security/raw-input\" is meant.\n");
        assertThat(tenet("policy", "show", "raw-input").err()).startsWith("tenet: There is no policy \"raw-input\". Maybe \"security/raw-input\" is meant.\n");
        assertThat(tenet("policy", "show", "raw-imput").err()).startsWith("tenet: There is no policy \"raw-imput\". Maybe \"raw-input\" is meant.\n");
        assertThat(tenet("policy", "show", "security/raw-imput").code()).isEqualTo(2);
        assertThat(tenet("policy", "list", "--pack", "securty").err()).startsWith("tenet: There is no pack \"securty\". Maybe \"security\" is meant.\n");
    }

    private Said tenet(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
