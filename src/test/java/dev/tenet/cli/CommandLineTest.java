package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and what a script gets: output, messages and exit codes. */
class CommandLineTest {
    @TempDir
    Path folder;

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    @Test
    void an_audit_writes_its_reports_and_fails_by_the_gate() throws IOException {
        write("tree/bot.py", "import subprocess\nsubprocess.run('ls', shell=True)\n");

        Said said = tenet("audit", folder.resolve("tree").toString(), "--out", folder.resolve("out").toString(), "--as-of", "2026-11-22");

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("Before production launch: not passed");
        assertThat(namesIn(folder.resolve("out"))).containsExactly("plan.md", "report.html", "report.json", "report.md", "report.sarif");
    }

    @Test
    void the_same_tree_on_the_same_day_gives_the_same_bytes() throws IOException {
        Said first = tenet("audit", "examples/trading-bot", "--out", folder.resolve("a").toString(), "--as-of", "2026-11-22");
        Said second = tenet("audit", "examples/trading-bot", "--out", folder.resolve("b").toString(), "--as-of", "2026-11-22");

        assertThat(first.code()).isEqualTo(second.code());
        for (String name : namesIn(folder.resolve("a"))) {
            assertThat(folder.resolve("a").resolve(name)).hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void one_format_goes_to_standard_output_alone() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        Said said = tenet("audit", folder.resolve("empty").toString(), "--format", "json", "--no-fail");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("{\n").endsWith("}\n").contains("\"findings\": []");
    }

    @Test
    void an_empty_folder_is_no_success() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        Said said = tenet("audit", folder.resolve("empty").toString(), "--out", folder.resolve("out").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).doesNotContain("100.0");
    }

    @Test
    void a_folder_that_is_not_there_is_a_mistake_of_usage() {
        Said said = tenet("audit", folder.resolve("nowhere").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("nowhere: there is no such folder").contains("tenet audit PATH");
    }

    @Test
    void a_wrong_option_names_the_command_that_helps() {
        Said said = tenet("audit", "--fromat", "json");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--fromat").contains("tenet audit --help");
    }

    @Test
    void a_wrong_format_lists_the_right_ones() {
        Said said = tenet("audit", "--format", "jsn");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no format \"jsn\"; known are text, json, sarif");
    }

    @Test
    void a_wrong_key_in_the_configuration_is_named_with_its_place() throws IOException {
        write("tree/tenet.yaml", "name: x\ncapcity: 16\n");

        Said said = tenet("audit", folder.resolve("tree").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("tenet.yaml:2:1: \"capcity\" is not known here\n    Maybe \"capacity\" is meant.\n");
    }

    @Test
    void a_configuration_cannot_bring_policies_templates_or_commands() throws IOException {
        write("tree/tenet.yaml", "templates: evil\n");

        Said said = tenet("audit", folder.resolve("tree").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("tenet.yaml:1:12: \"templates\" cannot be chosen by a file of the audited tree");
    }

    @Test
    void a_control_that_is_not_there_is_named_with_its_neighbours() throws IOException {
        write("profile.yaml", "controls: [TS-2]\n");

        Said said = tenet("audit", "examples/trading-bot", "--profile", folder.resolve("profile.yaml").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("profile.yaml:1:12: there is no control \"TS-2\"").contains("Maybe \"TS-0");
    }

    @Test
    void a_broken_policy_stops_the_audit_with_its_place() throws IOException {
        write("mine/own/pack.yaml", "title: Own\ncategory: security\nversion: 1.0.0\ncontrols:\n  OWN-1:\n    title: Own\n    severity: LOW\n    hours: 1\n    fix: Do it.\n");
        write("mine/own/shout.drl", "rule \"shout\"\nwhen\n    $call : Call( calle == \"print\" )\nthen\n    report( drools, $call, \"loud\" );\nend\n");
        write("mine/own/shout.md", "---\ntitle: Shouting\ncontrol: OWN-1\n---\n");
        String drl = folder.resolve("mine") + "/own/shout.drl";

        Said said = tenet("audit", "examples/trading-bot", "--policies", folder.resolve("mine").toString());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo(drl + ":3:19: Call has no component \"calle\"\n    Maybe \"callee\" is meant.\n"
                + "tenet: 1 problem in the policies; nothing was audited.\n");
    }

    @Test
    void a_policy_that_does_not_end_stops_the_audit_with_its_name() throws IOException {
        write("mine/own/pack.yaml", "title: Own\ncategory: security\nversion: 1.0.0\ncontrols:\n  OWN-1:\n    title: Own\n    severity: LOW\n    hours: 1\n    fix: Do it.\n");
        write("mine/own/spin.drl", "rule \"spin\"\nwhen\n    $file : RepoFile()\nthen\n    while (!Thread.currentThread().isInterrupted()) { $file.path(); }\nend\n");
        write("mine/own/spin.md", "---\ntitle: Spinning\ncontrol: OWN-1\n---\n");

        Said said = tenet("audit", "examples/trading-bot", "--policies", folder.resolve("mine").toString(), "--pack", "own", "--timeout", "1");

        assertThat(said.code()).as(said.err()).isEqualTo(3);
        assertThat(said.err()).contains("policy own/spin did not come to an end within 1 s").contains("--timeout");
    }

    @Test
    void severity_and_grade_decide_instead_of_the_gate() throws IOException {
        write("tree/README.md", "# Nothing\n");

        assertThat(tenet("audit", folder.resolve("tree").toString(), "--format", "text", "--fail-on", "severity=high").code()).isZero();
        assertThat(tenet("audit", folder.resolve("tree").toString(), "--format", "text", "--fail-on", "gate=nowhere").code()).isEqualTo(2);
        assertThat(tenet("audit", folder.resolve("tree").toString(), "--format", "text", "--fail-on", "grade=Z").code()).isEqualTo(2);
    }

    @Test
    void what_could_not_be_read_fails_when_asked_to() throws IOException {
        write("tree/broken.yaml", "a: [1, 2\nb: }\n");
        String tree = folder.resolve("tree").toString();

        assertThat(tenet("audit", tree, "--format", "text", "--fail-on", "severity=critical").code()).isZero();
        Said strict = tenet("audit", tree, "--format", "text", "--fail-on", "severity=critical", "--strict");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.out()).contains("broken.yaml:");
    }

    @Test
    void facts_are_counted_and_printed() throws IOException {
        write("tree/a.py", "import os\nos.system('ls')\n");
        String tree = folder.resolve("tree").toString();

        assertThat(tenet("facts", tree).out()).contains("1  Call\n").contains("1  Import\n");
        assertThat(tenet("facts", tree, "--type", "Call").out()).startsWith("{\"fact\":\"Call\",\"location\":{\"path\":\"a.py\",\"line\":2,\"column\":1,\"endLine\":2},\"callee\":\"os.system\"");
        Said wrong = tenet("facts", tree, "--type", "Cal");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("Maybe \"Call\" is meant.");
    }

    @Test
    void the_words_that_policies_may_use_are_listed() {
        assertThat(tenet("facts", "--types").out()).contains("CallEdge( location : Location, caller : String, callee : String, test : boolean )\n");
    }

    @Test
    void the_schema_of_the_report_is_published() {
        Said said = tenet("schema", "report");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("https://json-schema.org/draft/2020-12/schema");
    }

    private Said tenet(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
