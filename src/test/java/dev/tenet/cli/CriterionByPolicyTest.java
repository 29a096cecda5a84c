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

/** A gate asks for a policy over results, written by a person, beside the installation's. */
class CriterionByPolicyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_pack_over_results_and_a_gate_that_asks_for_it() throws IOException {
        write("own/results/pack.yaml", """
                title: Our rules
                category: governance
                version: 1.0.0
                controls:
                  OWN-1: { title: Balance, severity: LOW, hours: 1, fix: Repair the weaker one first. }
                """);
        write("own/results/two-weak-categories.drl", """
                rule "two-weak-categories"
                when
                    $a : CategoryVerdict( category != "overall", score < 80 )
                    $b : CategoryVerdict( category != "overall", score < 80, category > $a.category )
                then
                    report( drools, $a, "%s and %s both score below 80", $a.category(), $b.category() );
                end
                """);
        write("own/results/two-weak-categories.md", """
                ---
                title: Two weak categories
                control: OWN-1
                ---
                ## Why
                Because.
                ## Fix
                Repair the weaker one first.
                ## Fails
                ```yaml x.facts 0
                - CategoryVerdict: { category: a, score: 1 }
                ```
                ## Passes
                ```yaml x.facts
                - CategoryVerdict: { category: a, score: 90 }
                ```
                """);
        write("gates.yaml", """
                name: condor
                packs: [security, trading-safety, code-quality, data-quality, reliability, architecture]
                gates:
                  balanced:
                    title: Balanced
                    criteria:
                      - { policy: results/two-weak-categories }
                      - { policy: results/nowhere }
                """);
    }

    @Test
    void what_it_reports_is_why_the_criterion_is_not_met() throws IOException {
        JsonNode report = audit("examples/trading-bot");
        JsonNode gate = report.at("/gates/2");

        assertThat(gate.get("name").asText()).isEqualTo("balanced");
        assertThat(gate.at("/criteria/0/state").asText()).isEqualTo("NOT_MET");
        assertThat(gate.at("/criteria/0/evidence").asText()).contains("both score below 80");
        assertThat(gate.at("/criteria/1/state").asText()).isEqualTo("UNKNOWN");
        JsonNode plain = audit("examples/trading-bot", "--config", "examples/trading-bot/tenet.yaml");
        assertThat(report.at("/overall/grade")).isEqualTo(plain.at("/overall/grade"));
        assertThat(plain.get("findings")).noneMatch(finding -> finding.get("policy").asText().startsWith("results/"));
    }

    @Test
    void where_it_finds_nothing_the_criterion_is_met() throws IOException {
        write("tree/a.py", "x = 1\n");

        assertThat(audit(folder.resolve("tree").toString()).at("/gates/2/criteria/0/state").asText()).isEqualTo("MET");
    }

    private JsonNode audit(String tree, String... config) throws IOException {
        List<String> args = new ArrayList<>(List.of("audit", tree, "--policies", folder.resolve("own").toString(), "--as-of", "2026-01-05", "--format", "json", "--no-fail"));
        args.addAll(config.length == 0 ? List.of("--config", folder.resolve("gates.yaml").toString()) : List.of(config));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(args.toArray(String[]::new), stream, stream);
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
