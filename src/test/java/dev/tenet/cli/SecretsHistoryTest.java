package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.audit.SecretFormats;
import dev.tenet.extract.secrets.ExampleTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --history}: what commits brought and later ones took away, and what is said when not all of it was searched. */
class SecretsHistoryTest {
    private static final Map<String, String> TOKENS = SecretFormats.read(Path.of("policies/secrets/formats")).stream().collect(Collectors.toMap(format -> format.id(), ExampleTokens::of));

    @TempDir
    Path folder;

    private Path tree;

    @BeforeEach
    void make_a_repository() throws IOException, InterruptedException {
        tree = Files.createDirectories(folder.resolve("tree"));
        git(tree, "init", "-q", "-b", "main", ".");
    }

    @Test
    void what_is_gone_is_found_where_it_came_and_what_still_stands_there_is_found_once() throws IOException, InterruptedException {
        // Lines that look like the heads of a patch are text of the file.
        commit("a/b c.py", "import os\n\n++ b/x\n@@ -1,9 +1,9 @@\nT = '" + TOKENS.get("npm-token") + "'\n");
        commit("kept.py", "T = '" + TOKENS.get("github-personal-token") + "'\n");
        commit("tests/conftest.py", "S = '" + TOKENS.get("slack-bot-token") + "'\n");
        commit("a/b c.py", "import os\n");
        commit("tests/conftest.py", "import os\n");

        assertThat(audit("--history")).containsExactly("secrets/credential-in-history a/b c.py:5:6", "secrets/vendor-token kept.py:1:6");
        assertThat(audit()).containsExactly("secrets/vendor-token kept.py:1:6");
    }

    @Test
    void a_bound_a_shallow_clone_and_a_folder_without_history_are_said() throws IOException, InterruptedException {
        commit("a.py", "T = '" + TOKENS.get("npm-token") + "'\n");
        commit("a.py", "import os\n");
        Path shallow = folder.resolve("shallow");
        git(folder, "clone", "-q", "--depth", "1", "file://" + tree, "" + shallow);
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Files.writeString(plain.resolve("a.py"), "import os\n");

        assertThat(audit("--history-commits", "1")).containsExactly(
                "issue only the newest 1 commits of the history were searched: the bound of commits or of 2 GB was reached; raise --history-commits or search a part");
        tree = shallow;
        assertThat(audit("--history")).containsExactly("issue the clone is shallow, so older commits were not searched; fetch them with git fetch --unshallow");
        tree = plain;
        assertThat(audit("--history")).containsExactly("issue the history was not searched: the folder is in no git repository");
    }

    @Test
    void a_tree_cannot_name_patterns_and_a_configuration_from_elsewhere_can() throws IOException, InterruptedException {
        commit("a.rb", "x = 'hse_0a1b2c3d4e5f'\n");
        Files.writeString(folder.resolve("house.toml"), "[[rules]]\nid = \"house\"\nregex = '''hse_[0-9a-f]{12}'''\nkeywords = [\"hse_\"]\n");
        Files.writeString(folder.resolve("desk.yaml"), "secret-patterns: house.toml\n");
        Files.writeString(tree.resolve("tenet.yaml"), "secret-patterns: house.toml\n");

        assertThat(said("audit", "" + tree, "--format", "json")).contains("tenet.yaml:1:18: \"secret-patterns\" cannot be chosen by a file of the audited tree");
        assertThat(audit("--config", "" + folder.resolve("desk.yaml"))).containsExactly("secrets/added-pattern a.rb:1:6");
        assertThat(audit("--config", "" + folder.resolve("desk.yaml"), "--secret-patterns", "" + folder.resolve("house.toml"))).containsExactly("secrets/added-pattern a.rb:1:6");
    }

    @Test
    void what_another_policy_found_at_the_place_is_one_finding() throws IOException, InterruptedException {
        commit("settings.py", "API_TOKEN = '" + TOKENS.get("github-personal-token") + "'\n");

        JsonNode report = new ObjectMapper().readTree(said("audit", "" + tree, "--no-fail", "--pack", "security", "--pack", "secrets", "--format", "json"));

        List<String> found = new ArrayList<>();
        report.path("findings").forEach(finding -> {
            if (finding.path("policy").asText().matches("secrets/.*|security/plaintext-secret")) {
                found.add(finding.path("policy").asText() + " " + finding.path("witnesses").findValuesAsText("rule"));
            }
        });
        assertThat(found).containsExactly("security/plaintext-secret [secrets/vendor-token]");
        report.path("controls").forEach(control -> {
            if (control.path("id").asText().equals("SC-01")) {
                assertThat(control.path("outcome").asText()).isEqualTo("PASSED");
            }
        });
    }

    private List<String> audit(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("audit", "" + tree, "--no-fail", "--pack", "secrets", "--format", "json"));
        arguments.addAll(List.of(options));
        JsonNode report = new ObjectMapper().readTree(said(arguments.toArray(String[]::new)));
        List<String> all = new ArrayList<>();
        report.path("findings").forEach(finding ->
                all.add(finding.path("policy").asText() + " " + finding.path("path").asText() + ":" + finding.path("line").asText() + ":" + finding.path("column").asText()));
        report.path("issues").forEach(issue -> all.add("issue " + issue.path("message").asText()));
        return all.stream().sorted().toList();
    }

    private void commit(String path, String text) throws IOException, InterruptedException {
        Files.createDirectories(tree.resolve(path).getParent());
        Files.writeString(tree.resolve(path), text);
        git(tree, "add", "-A");
        git(tree, "commit", "-qm", "x");
    }

    private static void git(Path at, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(at.toFile()).inheritIO().start().waitFor()).isZero();
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(arguments, both, both);
        return out.toString(StandardCharsets.UTF_8);
    }
}
