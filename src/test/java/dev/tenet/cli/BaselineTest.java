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

/** What was known before, by a baseline or by git, and what the gate makes of it. */
class BaselineTest {
    private static final String CONFIG = "packs: [security]\n";
    private static final String ONE = "import subprocess\n\n\ndef deploy(name):\n    subprocess.run('deploy ' + name, shell=True)\n";
    private static final String TWO = ONE + "\n\ndef stop(name):\n    subprocess.run('stop ' + name, shell=True)\n";

    @TempDir
    Path folder;

    private Path tree;

    @BeforeEach
    void a_tree_with_one_finding() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree"));
        write("bot.py", ONE);
        write("tenet.yaml", CONFIG);
    }

    @Test
    void only_new_findings_fail_when_asked_and_scores_count_all() throws IOException {
        String baseline = baseline();

        assertThat(code("--baseline", baseline, "--fail-on", "severity=HIGH")).isEqualTo(1);
        assertThat(code("--baseline", baseline, "--fail-on", "severity=HIGH", "--new-only")).isZero();
        JsonNode before = json("--no-fail");
        JsonNode report = json("--baseline", baseline, "--new-only", "--no-fail");
        assertThat(report.at("/overall")).isEqualTo(before.at("/overall"));
        assertThat(report.at("/findings/0/known").asBoolean()).isTrue();
        assertThat(report.at("/gate/title").asText()).isEqualTo("Before production launch (new findings only)");
        assertThat(report.at("/baseline").toString()).isEqualTo("{\"path\":\"baseline.json\",\"date\":\"2026-01-05\",\"size\":1,\"stale\":0}");
        assertThat(text("--baseline", baseline, "--no-fail")).contains("1 known finding of baseline.json, 10 days old", "0 of the open are new");
        assertThat(text("--baseline", baseline, "--no-fail", "--format", "markdown")).contains("1 known finding of baseline.json, 10 days old");
        write("bot.py", TWO.replace("import subprocess", "import subprocess  # edited\nimport os"));
        assertThat(known(json("--baseline", baseline, "--no-fail"))).containsExactly("6 true", "10 false");
        assertThat(code("--baseline", baseline, "--fail-on", "severity=HIGH", "--new-only")).isEqualTo(1);
    }

    @Test
    void a_baseline_shrinks_by_itself_and_fails_when_strict() throws IOException {
        write("bot.py", TWO);
        String baseline = baseline();
        write("bot.py", ONE);

        assertThat(code("--baseline", baseline, "--fail-on", "grade=F", "--strict")).isEqualTo(1);
        assertThat(json("--baseline", baseline, "--no-fail").at("/baseline/stale").asInt()).isEqualTo(1);
        assertThat(json("--baseline", baseline, "--no-fail").at("/baseline").toString()).contains("\"size\":1,\"stale\":0");
        write("bot.py", TWO);
        assertThat(known(json("--baseline", baseline, "--no-fail"))).containsExactly("5 true", "9 false");
    }

    @Test
    void the_tree_s_own_baseline_is_used_and_neither_it_nor_reports_are_audited() throws IOException {
        JsonNode before = json("--no-fail");
        Files.createDirectories(tree.resolve(".tenet"));
        Files.createDirectories(tree.resolve("tenet-report"));
        Files.copy(Path.of(baseline()), tree.resolve(".tenet/baseline.json"));
        write("tenet-report/report.json", "{\"password\": \"vK7-tq2mWz9!Lr4e\"}");
        JsonNode report = json("--no-fail");

        assertThat(report.at("/inventory/files")).isEqualTo(before.at("/inventory/files"));
        assertThat(report.at("/baseline/path").asText()).isEqualTo(".tenet/baseline.json");
        assertThat(known(report)).containsExactly("5 true");
        write("bot.py", "x = 1\n");
        json("--no-fail");
        assertThat(json("--no-fail").at("/baseline/stale").asInt()).as("somebody else's tree is not written to").isEqualTo(1);
    }

    @Test
    void a_report_serves_as_a_baseline_and_stays_as_it_is() throws IOException {
        Path report = folder.resolve("old.json");
        run("audit", tree.toString(), "--as-of", "2026-01-05", "--format", "json=" + report, "--no-fail");
        String before = Files.readString(report);
        write("bot.py", "x = 1\n");

        assertThat(json("--baseline", report.toString(), "--no-fail").at("/baseline/stale").asInt()).isEqualTo(1);
        assertThat(Files.readString(report)).isEqualTo(before);
    }

    @Test
    void since_a_revision_only_changed_lines_are_new() throws IOException, InterruptedException {
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        write("bot.py", TWO);
        write("new.py", ONE);

        JsonNode report = json("--since", "HEAD", "--no-fail");
        assertThat(known(report)).containsExactly("5 true", "9 false", "5 false");
        assertThat(report.at("/since").asText()).isEqualTo("HEAD");
        assertThat(text("--since", "nowhere")).startsWith("--since nowhere: git knows no revision \"nowhere\" here");
        assertThat(text("--since", "--output=x")).contains("is no revision");
        assertThat(text("--new-only")).startsWith("--new-only: nothing says what is new");
    }

    @Test
    void a_baseline_that_cannot_be_read_is_a_mistake_of_usage() throws IOException {
        write("broken.json", "{");
        assertThat(text("--baseline", tree.resolve("broken.json").toString())).contains("broken.json: this is not JSON");
        assertThat(text("--baseline", "nowhere.json")).startsWith("nowhere.json: there is no such report");
        write("other.json", "{\"schemaVersion\": 9, \"findings\": []}");
        assertThat(text("--baseline", tree.resolve("other.json").toString())).contains("has version 9 of the schema, not 1");
    }

    private String baseline() {
        Path report = folder.resolve("report.json");
        String baseline = folder.resolve("baseline.json").toString();
        run("audit", tree.toString(), "--as-of", "2026-01-05", "--format", "json=" + report, "--no-fail");
        assertThat(run("baseline", report.toString(), "--out", baseline)).startsWith(baseline + ": ");
        return baseline;
    }

    private static List<String> known(JsonNode report) {
        List<String> known = new ArrayList<>();
        report.get("findings").forEach(f -> known.add(f.get("line").asInt() + " " + f.get("known").asBoolean()));
        return known;
    }

    private JsonNode json(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--format", "json"));
        return new ObjectMapper().readTree(text(args.toArray(String[]::new)));
    }

    private int code(String... more) {
        return Main.run(args(more), new PrintStream(new ByteArrayOutputStream()), System.err);
    }

    private String text(String... more) {
        return run(args(more));
    }

    private String[] args(String... more) {
        List<String> args = new ArrayList<>(List.of("audit", tree.toString(), "--as-of", "2026-01-15", "--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(args, stream, stream);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void git(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        assertThat(new ProcessBuilder(command).directory(tree.toFile()).inheritIO().start().waitFor()).isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(tree.resolve(name), text);
    }
}
