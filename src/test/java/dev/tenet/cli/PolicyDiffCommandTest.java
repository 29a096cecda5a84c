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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet policy diff}: the blast radius of an edit. */
class PolicyDiffCommandTest {
    private static final String RULE = """
            rule "long-pause"
            when
                $pause : Call( callee == "time.sleep", test == false, argument( 0 ).number() > LIMIT )
            then
                report( drools, $pause, "sleeps %s s", $pause.argument( 0 ).text() );
            end
            """;

    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void two_versions_of_a_pack_and_a_tree() throws IOException {
        version("own", "0.1.0", "10", "LOW");
        version("own-next", "0.2.0", "3", "HIGH");
        write("tree/a.py", "import time\n\ntime.sleep(5)\ntime.sleep(20)\n");
    }

    @Test
    void without_a_tree_it_says_what_changed_in_the_packs() throws IOException {
        write("own-next/sleepless.drl", RULE.replace("long-pause", "sleepless").replace("LIMIT", "99"));
        write("own-next/sleepless.md", page("parameters: { names: { default: [a], description: d } }"));
        write("own-next/long-pause.md", page("parameters: { names: { default: [a, b], description: d } }"));
        write("own/long-pause.md", page("parameters: { names: { default: [a], description: d } }"));

        assertThat(diff()).isEqualTo(new Said(0, """
                Policies  6 changes
                  pack own: version 0.1.0 → 0.2.0
                  control OWN-1: severity LOW → HIGH
                  policy own/long-pause: severity LOW → HIGH
                  policy own/long-pause: parameter names [a] → [a, b]
                  policy own/long-pause: rule changed
                  policy own/sleepless: new
                """, ""));
        assertThat(tenet("policy", "diff", at("own"), at("own"))).isEqualTo(new Said(0, "Policies  nothing changed\n", ""));
    }

    @Test
    void on_a_tree_or_a_recording_it_says_which_findings_come_and_go() throws IOException {
        tenet("facts", "--save", at("facts.json"), at("tree"));

        Said said = diff("--on", at("tree"), "--as-of", "2026-01-05");

        assertThat(said.out()).contains("""

                Findings  1 gained, 0 lost, 1 changed, 0 the same
                  + own/long-pause  1
                      a.py:3  HIGH  sleeps 5 s
                  ~ own/long-pause  1
                      a.py:4  HIGH  sleeps 20 s

                Score  """).contains("Gate   not passed → not passed\n");
        assertThat(diff("--on", at("facts.json"), "--as-of", "2026-01-05")).isEqualTo(said);
        assertThat(tenet("policy", "diff", at("own-next"), at("own"), "--on", at("tree")).out()).contains("Findings  0 gained, 1 lost, 1 changed, 0 the same\n");
    }

    @Test
    void programs_read_json() throws IOException {
        JsonNode json = new ObjectMapper().readTree(diff("--on", at("tree"), "--format", "json").out());

        assertThat(json.at("/changes/0").toString())
                .isEqualTo("{\"kind\":\"pack\",\"id\":\"own\",\"change\":\"changed\",\"part\":\"version\",\"before\":\"0.1.0\",\"after\":\"0.2.0\"}");
        assertThat(json.at("/gained/0/line").asInt()).isEqualTo(3);
        assertThat(json.at("/changed/0/policy").asText()).isEqualTo("own/long-pause");
        assertThat(json.at("/before/grade").isTextual() && json.at("/after/grade").isTextual()).isTrue();
    }

    @Test
    void what_is_no_pack_is_said() {
        assertThat(tenet("policy", "diff", at("own"), at("nowhere"))).isEqualTo(new Said(2, "",
                at("nowhere") + ": there is no such folder or file\n    Name a pack's folder, a folder that holds packs, a zip of a pack, or an artifact: group:artifact:version.\n"));
        assertThat(tenet("policy", "diff", at("own"), at("tree")).err()).startsWith(at("tree") + ": no pack lies in this folder\n");
    }

    private void version(String name, String version, String limit, String severity) throws IOException {
        write(name + "/pack.yaml", "title: Own\ncategory: reliability\nversion: " + version
                + "\nfacts: 1\ncontrols:\n  OWN-1: { title: T, severity: " + severity + ", sources: [s], hours: 1, fix: F. }\n");
        write(name + "/long-pause.drl", RULE.replace("LIMIT", limit));
        write(name + "/long-pause.md", page("lifecycle: stable"));
    }

    private static String page(String more) {
        return "---\ntitle: T\ncontrol: OWN-1\n" + more + "\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n";
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Said diff(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"policy", "diff", at("own"), at("own-next")}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return tenet(all);
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
