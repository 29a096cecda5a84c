package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.policy.Library;
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

/** {@code tenet policy lock}: the packs that judge a tree are pinned, and an audit by others says which differ. */
class PolicyLockCommandTest {
    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void a_tree_and_a_pack() throws IOException {
        write("tree/a.py", "import time\n\ntime.sleep(5)\n");
        pack("0.1.0");
    }

    @Test
    void an_audit_by_the_locked_packs_is_as_before_and_names_them_with_their_checksums() throws IOException {
        assertThat(lock("--policies", at("desk"))).isEqualTo(new Said(0, at("tree/tenet.lock") + ": " + (installed().size() + 1) + " packs locked\n", ""));
        JsonNode report = new ObjectMapper().readTree(audit("--policies", at("desk"), "--format", "json=-").out());

        String lock = Files.readString(folder.resolve("tree/tenet.lock"));
        assertThat(lock).contains("  desk: { version: 0.1.0, source: folder, sha256: " + sum("desk") + " }\n").contains("  security: { version: ", ", source: installed, ");
        report.get("packs").forEach(pack -> assertThat(lock).contains("version: " + pack.get("version").asText() + ", source: ", "sha256: " + pack.get("sha256").asText() + " }"));
        assertThat(report.get("packs").findValuesAsText("id")).contains("desk", "security");
        assertThat(lock("--policies", at("desk"), "--check").code()).isZero();
    }

    @Test
    void an_audit_by_another_version_stops_and_says_what_is_expected_and_what_is_there() throws IOException {
        lock("--policies", at("desk"));
        String before = sum("desk");
        pack("0.2.0");
        String after = sum("desk");

        assertThat(audit("--policies", at("desk"), "--no-fail")).isEqualTo(new Said(2, "", """
                tenet.lock:%d: pack desk is not the one that is locked
                    locked  version 0.1.0, sha256 %s, from a folder
                    here    version 0.2.0, sha256 %s, from a folder
                tenet: 1 pack differs from tenet.lock; nothing was audited.
                    Take what is locked. Or look at what changed (tenet policy diff), and lock it: tenet policy lock. --no-lock audits all the same.
                """.formatted(lineOf("  desk:"), before, after)));
        assertThat(audit("--policies", at("desk"), "--no-fail", "--no-lock", "--format", "json=" + at("r.json")).code()).isZero();
        assertThat(lock("--policies", at("desk"), "--check")).isEqualTo(new Said(1, """
                %s:%d: pack desk is not the one that is locked
                    locked  version 0.1.0, sha256 %s, from a folder
                    here    version 0.2.0, sha256 %s, from a folder
                tenet policy lock pins what is here.
                """.formatted(at("tree/tenet.lock"), lineOf("  desk:"), before, after), ""));
        lock("--policies", at("desk"));
        assertThat(audit("--policies", at("desk"), "--no-fail", "--format", "json=" + at("r.json")).code()).isZero();
    }

    @Test
    void a_pack_that_is_missing_or_more_than_is_locked_differs() throws IOException {
        lock("--policies", at("desk"));
        assertThat(audit("--no-fail").err()).isEqualTo("""
                tenet.lock:%d: pack desk is locked and not here
                    locked  version 0.1.0, sha256 %s, from a folder
                    here    –
                tenet: 1 pack differs from tenet.lock; nothing was audited.
                    Take what is locked. Or look at what changed (tenet policy diff), and lock it: tenet policy lock. --no-lock audits all the same.
                """.formatted(lineOf("  desk:"), sum("desk")));
        lock();
        assertThat(audit("--policies", at("desk"), "--no-fail").err()).startsWith("tenet.lock: pack desk is not locked\n    locked  –\n    here    version 0.1.0, ");
    }

    @Test
    void line_ends_and_the_place_of_a_pack_do_not_matter() throws IOException {
        lock("--policies", at("desk"));
        Path rule = folder.resolve("desk/slow.drl");
        Files.writeString(rule, Files.readString(rule).replace("\n", "\r\n"));
        Files.createDirectories(folder.resolve("packs"));
        Files.move(folder.resolve("desk"), folder.resolve("packs/desk"));

        assertThat(audit("--policies", at("packs"), "--no-fail", "--format", "json=" + at("r.json")).code()).isZero();
    }

    @Test
    void formats_of_credentials_are_locked_with_their_pack() throws IOException {
        write("desk/formats/own.yaml", "formats: []\n");
        lock("--policies", at("desk"));
        assertThat(lock("--policies", at("desk"), "--check").code()).isZero();

        write("desk/formats/own.yaml", "formats: [ ]\n");
        assertThat(audit("--policies", at("desk"), "--no-fail").err()).contains("pack desk is not the one that is locked");
        Files.delete(folder.resolve("desk/formats/own.yaml"));
        assertThat(lock("--policies", at("desk"), "--check").code()).isEqualTo(1);
    }

    @Test
    void a_lock_outside_of_the_tree_takes_the_place_of_the_tree_s_own() throws IOException {
        lock();
        Said written = lock("--policies", at("desk"), "--lock", at("ci.lock"));
        assertThat(written.out()).startsWith(at("ci.lock") + ": ");

        assertThat(audit("--policies", at("desk"), "--lock", at("ci.lock"), "--no-fail", "--format", "json=" + at("r.json")).code()).isZero();
        assertThat(audit("--lock", at("ci.lock"), "--no-fail").err()).startsWith(at("ci.lock") + ":").contains("pack desk is locked and not here");
        assertThat(audit("--lock", at("no.lock")).err()).isEqualTo(at("no.lock") + ": there is no such file\n");
    }

    @Test
    void a_lock_that_cannot_be_read_never_passes() throws IOException {
        lock();
        String good = Files.readString(folder.resolve("tree/tenet.lock"));
        spoilt("", "tenet.lock:1:1: the lock is empty\n    Write it again: tenet policy lock\n");
        spoilt(good.replace("lock: 1", "lock: 2"), "tenet.lock:2:7: this lock has form 2; this Tenet knows form 1\n    Write it again: tenet policy lock\n");
        spoilt(good.replaceFirst("scoring: ..", "scoring: "), "tenet.lock:3:10: this is not a SHA-256 of 64 hexadecimal digits\n    Write the lock again: tenet policy lock\n");
        spoilt(good.replace("packs:", "policies: [/tmp/evil]\npacks:"), "tenet.lock:4:1: \"policies\" is not known here\n    Known are: lock, scoring, packs.\n");
        spoilt(good.replaceFirst("scoring: .{10}", "scoring: 0123456789"), """
                tenet.lock: the rules of scoring are not the ones that are locked
                    locked  sha256 0123456789""");
    }

    private void spoilt(String lock, String said) throws IOException {
        write("tree/tenet.lock", lock);
        Said audit = audit("--no-fail");
        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.err()).startsWith(said);
    }

    private static List<String> installed() {
        return Library.read(List.of(new Library.Source(Path.of("policies"), "policies"))).packs().stream().map(pack -> pack.id()).toList();
    }

    private String sum(String pack) {
        return Library.Source.named(at(pack)).packs().get(0).sha256();
    }

    private int lineOf(String start) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("tree/tenet.lock"));
        return 1 + lines.indexOf(lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow());
    }

    private void pack(String version) throws IOException {
        write("desk/pack.yaml", "title: Desk\ncategory: reliability\nversion: " + version
                + "\nfacts: 1\ncontrols:\n  D-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n");
        write("desk/slow.drl", "rule \"slow\"\nwhen\n    $c : Call( callee == \"time.sleep\", test == false )\nthen\n    report( drools, $c, \"slow\" );\nend\n");
        write("desk/slow.md", "---\ntitle: Slow\ncontrol: D-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n");
    }

    private Said audit(String... more) {
        return tenet(List.of("audit", at("tree")), more);
    }

    private Said lock(String... more) {
        return tenet(List.of("policy", "lock", at("tree")), more);
    }

    private static Said tenet(List<String> command, String... more) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
