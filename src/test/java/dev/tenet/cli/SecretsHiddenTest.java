package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.audit.SecretFormats;
import dev.tenet.extract.secrets.ExampleTokens;
import dev.tenet.extract.secrets.TokenFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No output of any command shows a credential of the audited tree, nor of its history. */
class SecretsHiddenTest {
    private static final Map<String, String> TOKENS = tokens();

    @TempDir
    Path folder;

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new TreeMap<>();
        for (TokenFormat format : SecretFormats.read(Path.of("policies/secrets/formats"))) {
            tokens.put(format.id(), ExampleTokens.of(format));
        }
        return tokens;
    }

    @Test
    void every_output_is_without_them() throws IOException, InterruptedException {
        String github = TOKENS.get("github-personal-token");
        String slack = TOKENS.get("slack-bot-token");
        String stripe = TOKENS.get("stripe-secret-key");
        String random = "tR8kQz3vN6xWm1pYb5" + "Jc9LsD";
        String old = TOKENS.get("npm-token");
        Path tree = folder.resolve("tree");
        write(tree, "bot.py", """
                import subprocess
                import requests

                TOKEN = "%s"


                def send(order):
                    requests.get("http://10.0.0.7/send?token=%s", verify=False, headers={"Authorization": "Bearer %s"})
                    subprocess.run("curl -H 'X: %s' " + order, shell=True)
                """.formatted(github, slack, stripe, github));
        write(tree, "conf/app.yaml", "notify:\n  slack: " + slack + "\n  command: send --header " + stripe + "\n");
        write(tree, "lib/gateway.rb", "API_SECRET = \"" + random + "\"\nURL = 'postgres://svc:" + random + "@db.condor.net/x'\n");
        write(tree, "docs/setup.md", "# Setup\n\nUse `" + github + "`.\n");
        write(tree, "old.txt", "npm: " + old + "\n");
        git(tree, "init", "-q", ".");
        git(tree, "add", "-A");
        git(tree, "commit", "-qm", "one");
        Files.delete(tree.resolve("old.txt"));
        git(tree, "add", "-A");
        git(tree, "commit", "-qm", "two");
        Path out = folder.resolve("out");
        List<String> said = new ArrayList<>();
        for (String format : List.of("text", "json", "sarif", "markdown", "html", "plan")) {
            said.add(tenet("audit", "" + tree, "--no-fail", "--history", "-v", "--format", format));
        }
        tenet("audit", "" + tree, "--no-fail", "--history", "--out", "" + out);
        said.add(tenet("facts", "" + tree, "--type", "Call", "--type", "Assignment", "--type", "ConfigEntry", "--type", "ExposedCredential", "--type", "Secret", "--type", "ShellCommand"));
        said.add(tenet("facts", "" + tree, "--type", "Call", "--type", "Assignment", "--type", "ConfigEntry", "--format", "table"));
        said.add(tenet("facts", "" + tree, "--save", "" + folder.resolve("out/facts.json")));
        said.add(tenet("facts", "" + tree, "--save", "" + folder.resolve("out/facts.json.gz")));
        for (JsonNode finding : new ObjectMapper().readTree(out.resolve("report.json").toFile()).path("findings")) {
            said.add(tenet("explain", finding.path("fingerprint").asText(), "" + tree, "--report", "" + out.resolve("report.json")));
        }
        said.add(tenet("plan", "" + out.resolve("report.json"), "--format", "json"));
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                said.add(file.toString().endsWith(".gz") ? new String(new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.UTF_8) : new String(bytes, StandardCharsets.UTF_8));
            }
        }

        assertThat(said).anyMatch(text -> text.contains("secrets/credential-in-history")).anyMatch(text -> text.contains("GitHub personal access token"));
        List<String> leaks = new ArrayList<>();
        for (String secret : List.of(github, slack, stripe, random, old)) {
            for (int i = 0; i < said.size(); i++) {
                // Half of a credential is too much, too.
                if (said.get(i).contains(secret.substring(0, 18)) || said.get(i).contains(secret.substring(secret.length() - 12))) {
                    int at = Math.max(said.get(i).indexOf(secret.substring(0, 18)), said.get(i).indexOf(secret.substring(secret.length() - 12)));
                    leaks.add(i + ": " + said.get(i).substring(Math.max(0, at - 100), Math.min(said.get(i).length(), at + 40)));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static void write(Path tree, String path, String text) throws IOException {
        Files.createDirectories(tree.resolve(path).getParent());
        Files.writeString(tree.resolve(path), text);
    }

    private static void git(Path tree, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(tree.toFile()).inheritIO().start();
        assertThat(git.waitFor()).isZero();
    }

    private static String tenet(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        try {
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }
}
