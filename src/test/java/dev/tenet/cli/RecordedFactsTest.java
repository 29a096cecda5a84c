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
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet facts --save} and {@code tenet audit --facts}: what was recorded is judged as the folder is. */
class RecordedFactsTest {
    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void a_recording_of_the_example_gives_the_same_report_byte_for_byte() {
        String recorded = folder.resolve("bot.json.gz").toString();

        Said saved = tenet("facts", "--save", recorded, "examples/trading-bot");
        Said tree = report("examples/trading-bot");
        Said facts = report("--facts", recorded);

        assertThat(saved).isEqualTo(new Said(0, "", ""));
        assertThat(tree.out()).contains("\"fingerprint\"", "\"plan\"", "\"trading-safety/", "\"flow\"");
        assertThat(facts).isEqualTo(tree);
        assertThat(report("--facts", recorded, "--pack", "trading-safety")).isEqualTo(report("examples/trading-bot", "--pack", "trading-safety"));
    }

    @Test
    void waivers_configuration_and_baseline_are_recorded_and_other_policies_may_judge() throws IOException {
        write("tree/bot.py", "import subprocess\nimport sys\n\n\ndef deploy():\n    subprocess.run('deploy ' + sys.argv[1], shell=True)\n\n\ndeploy()\n");
        write("tree/tenet.yaml", "name: The desk\nexclude: [old/]\npolicies:\n  security/shell-command-built-from-strings: { severity: LOW }\n");
        write("tree/waivers.yaml", "waivers:\n  - { control: SE-09, reason: r, owner: o, until: 2026-02-01 }\n");
        write("tree/old/a.py", "import os\nos.system(input())\n");
        write("own/own/pack.yaml", "title: Own\ncategory: reliability\nversion: 0.1.0\nfacts: 1\ncontrols:\n  OWN-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n");
        write("own/own/function-unreached.drl", """
                rule "function-unreached"
                when
                    $graph : CallGraph()
                    $function : FunctionDef( test == false, $graph.reached( qualifiedName ) )
                then
                    report( drools, $function, "%s is reached", $function.name() );
                end
                """);
        write("own/own/function-unreached.md", "---\ntitle: T\ncontrol: OWN-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n");
        String own = folder.resolve("own").toString();
        tenet("facts", "--save", "" + folder.resolve("facts.json"), "" + folder.resolve("tree"));

        Said tree = report(folder.resolve("tree").toString(), "--policies", own);
        Said facts = report("--facts", folder.resolve("facts.json").toString(), "--policies", own);

        assertThat(facts).isEqualTo(tree);
        JsonNode report = new ObjectMapper().readTree(facts.out());
        assertThat(report.path("subject").asText()).isEqualTo("The desk");
        List<String> found = new ArrayList<>();
        report.path("findings").forEach(finding -> found.add(finding.path("path").asText() + " " + finding.path("policy").asText() + " "
                + finding.path("severity").asText() + " " + finding.path("status").asText()));
        assertThat(found).contains("bot.py security/shell-command-built-from-strings LOW WAIVED", "bot.py own/function-unreached LOW open");
    }

    @Test
    void a_question_that_the_recording_does_not_answer_is_an_issue_and_no_pass() throws IOException {
        write("tree/bot.py", "def a():\n    print()\n\n\na()\n");
        write("own/own/pack.yaml", "title: Own\ncategory: reliability\nversion: 0.1.0\nfacts: 1\ncontrols:\n  OWN-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n");
        write("own/own/nobody-reached.drl", """
                rule "nobody-reached"
                when
                    $function : FunctionDef( test == false )
                    $graph : CallGraph( reached( "nobody" ) )
                then
                    report( drools, $function, "reached" );
                end
                """);
        write("own/own/nobody-reached.md", "---\ntitle: T\ncontrol: OWN-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n");
        tenet("facts", "--save", "" + folder.resolve("facts.json"), "" + folder.resolve("tree"));

        JsonNode report = new ObjectMapper().readTree(report("--facts", "" + folder.resolve("facts.json"), "--policies", "" + folder.resolve("own"), "--pack", "own").out());

        assertThat(report.at("/controls/0/outcome").asText()).isEqualTo("ERRORED");
        assertThat(report.at("/issues/0/message").asText()).contains("asks about the function \"nobody\", which the recording does not hold");
    }

    @Test
    void secrets_are_never_in_it() throws IOException {
        String token = "ghp_" + "x7Kq9Wm2Rt5Yb8Nc3Vd6Fh1Jl4Pz0Sg8AeTu";
        write("tree/deploy.py", "TOKEN = \"" + token + "\"\nprint(\"" + token + "\")\nDB = \"postgres://desk:Tr4d1ng-Fl00r-77@db/x\"\n");
        write("tree/.env", "GITHUB_TOKEN=" + token + "\nDB_PASSWORD=hunter2-Swordfish-91\n");
        write("tree/config.yaml", "github:\n  token: " + token + "\n");
        Path file = folder.resolve("facts.json.gz");

        tenet("facts", "--save", file.toString(), folder.resolve("tree").toString());
        String recorded = new String(new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);

        assertThat(recorded).contains("[\"Secret\",").doesNotContain(token, token.substring(8), "Tr4d1ng-Fl00r-77", "hunter2-Swordfish-91");
        write("tree/tenet.yaml", "name: desk\ncapacity: 8  # " + token + "\ngates: {}\n");
        write("tree/waivers.yaml", "waivers: []\ntoken: " + token + "\n");
        Said refused = tenet("facts", "--save", file.toString(), folder.resolve("tree").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("a secret stands in this file, which the recording would hold as it is");
    }

    @Test
    void what_a_recording_cannot_serve_is_said() throws IOException {
        write("tree/a.py", "print()\n");
        write("other.yaml", "exclude: [a.py]\n");
        write("broken.json", "{\"tenet\":\"recording\",\"format\":2,\n\"facts\":[[\"Nothing\"]]}");
        String file = folder.resolve("facts.json").toString();
        tenet("facts", "--save", file, folder.resolve("tree").toString());

        assertThat(tenet("audit", "--facts", file, "--since", "HEAD")).isEqualTo(new Said(2, "",
                "--since: a recording does not say what changed since\n    Give --baseline FILE, or audit the folder.\n"));
        assertThat(tenet("audit", "--facts", file, "--config", folder.resolve("other.yaml").toString()).err()).isEqualTo(
                file + ": the recording leaves out nothing, and the configuration a.py\n    Record the facts again with that configuration.\n");
        assertThat(tenet("audit", "--facts", file, folder.toString()).err()).startsWith("tenet: --facts takes the place of PATH: give one of them\n");
        assertThat(tenet("audit", "--facts", folder.resolve("broken.json").toString())).isEqualTo(new Said(2, "", folder.resolve("broken.json")
                + ":2:21: the recording is damaged: there is no fact type \"Nothing\"\n    Record the facts again: tenet facts --save FILE PATH\n"));
    }

    private Said report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit", "--as-of", "2026-01-05", "--format", "json=-", "--no-fail"));
        all.addAll(List.of(arguments));
        return tenet(all.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Said tenet(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
