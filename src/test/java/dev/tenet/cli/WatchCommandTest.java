package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet watch}: what a person sees while saving files. */
class WatchCommandTest {
    private static final String RULE = """
            rule "long-pause"
            when
                $pause : Call( callee == "time.sleep", test == false, argument( 0 ).number() > 10 )
            then
                report( drools, $pause, "sleeps %s s", $pause.argument( 0 ).text() );
            end
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void saved_sources_policies_and_parameters_show_what_they_change_until_it_is_ended() throws Exception {
        write("own/own/pack.yaml", "title: Own\ncategory: reliability\nversion: 0.1.0\nfacts: 1\ncontrols:\n  OWN-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n");
        write("own/own/long-pause.drl", RULE);
        write("own/own/long-pause.md", "---\ntitle: T\ncontrol: OWN-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n");
        write("tree/a.py", "import time\n\ntime.sleep(20)\n");
        Thread watching = new Thread(() -> Main.run(
                new String[] {"watch", at("tree"), "--policies", at("own"), "--pack", "own", "--as-of", "2026-01-05"},
                new PrintStream(said, true, StandardCharsets.UTF_8), new PrintStream(said, true, StandardCharsets.UTF_8)));
        watching.start();
        try {
            sees("Watching tree: 1 files, 1 open findings.  Score 0.0 F\n");
            write("tree/b.py", "import time\n\ntime.sleep(30)\n");
            sees(at("tree/b.py") + ": 1 new, 0 gone, 1 the same\n  + LOW       b.py:3:1  own/long-pause  sleeps 30 s\nScore 0.0 F\n");
            write("own/own/long-pause.drl", RULE.replace("Call(", "Cal("));
            sees("unknown fact type Cal", "the last result stands.");
            write("own/own/long-pause.drl", RULE.replace("> 10", "> 100"));
            sees(at("own/own/long-pause.drl") + ": 0 new, 2 gone, 0 the same\n  - LOW       a.py:3:1  own/long-pause  sleeps 20 s\n");
            sees("Score 0.0 F → Score 100.0 A\n");
            write("tree/tenet.yaml", "polices: {}\n");
            sees("tenet.yaml:1:1", "the last result stands.");
        } finally {
            watching.interrupt();
            watching.join();
        }
    }

    @Test
    void a_pack_that_is_not_there_ends_it_with_the_next_step() throws Exception {
        write("tree/a.py", "import time\n");
        assertThat(ended("--pack", "securty")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--pack securty: there is no such pack", "Maybe \"security\" is meant.");
        said.reset();
        assertThat(ended("--pack", "governance")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--pack governance: this pack judges results", "Choose packs that judge the tree: architecture, ");
    }

    private int ended(String... options) {
        String[] command = Stream.concat(Stream.of("watch", at("tree")), Stream.of(options)).toArray(String[]::new);
        PrintStream page = new PrintStream(said, true, StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Main.run(command, page, page));
    }

    @Test
    void a_saved_template_is_rendered_with_the_last_audit_and_a_wrong_one_is_said_with_its_place() throws Exception {
        write("tree/a.py", "import time\n\ntime.sleep(20)\n");
        String report = Files.readString(Path.of("templates/report.md.vm"));
        write("templates/report.md.vm", report);
        Thread watching = new Thread(() -> Main.run(
                new String[] {"watch", at("tree"), "--pack", "security", "--as-of", "2026-01-05", "--templates", at("templates"), "--out", at("out")},
                new PrintStream(said, true, StandardCharsets.UTF_8), new PrintStream(said, true, StandardCharsets.UTF_8)));
        watching.start();
        try {
            sees("Watching tree: 1 files");
            write("templates/report.md.vm", "Ours\n" + report);
            sees(at("templates/report.md.vm") + ":\n  report.md changed from line 1 on\n    + Ours\n");
            assertThat(Files.readString(folder.resolve("out/report.md"))).startsWith("Ours\n");
            write("templates/report.md.vm", "Ours\n$report.heed\n" + report);
            sees(at("templates/report.md.vm") + ":2:", "tenet: the last templates stand.");
            write("templates/plan.md.vm", Files.readString(Path.of("templates/plan.md.vm")));
            write("templates/report.md.vm", "Ours\n" + report);
            sees("  reports are the same\n");
            write("tree/b.py", "eval(input())\n");
            sees(at("tree/b.py") + ": 1 new");
            assertThat(Files.readString(folder.resolve("out/report.md"))).startsWith("Ours\n").contains("b.py");
        } finally {
            watching.interrupt();
            watching.join();
        }
    }

    @Test
    void a_pack_that_is_archived_again_judges() throws Exception {
        write("tree/a.py", "import time\n\ntime.sleep(20)\n");
        write("tree/tenet.yaml", "packs: []\n");
        archive("10");
        Thread watching = new Thread(() -> Main.run(
                new String[] {"watch", at("tree"), "--policies", at("own.zip"), "--pack", "own", "--as-of", "2026-01-05"},
                new PrintStream(said, true, StandardCharsets.UTF_8), new PrintStream(said, true, StandardCharsets.UTF_8)));
        watching.start();
        try {
            sees("Watching tree: 2 files, 1 open findings.");
            archive("100");
            sees(at("own.zip") + ": 0 new, 1 gone, 0 the same\n");
        } finally {
            watching.interrupt();
            watching.join();
        }
    }

    private void archive(String limit) throws IOException {
        Path draft = folder.resolve("draft.zip");
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(draft))) {
            for (String[] file : new String[][] {
                {"own/pack.yaml", "title: Own\ncategory: reliability\nversion: 0.1.0\nfacts: 1\ncontrols:\n  OWN-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n"},
                {"own/long-pause.drl", RULE.replace("> 10", "> " + limit)},
                {"own/long-pause.md", "---\ntitle: T\ncontrol: OWN-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n"}}) {
                zip.putNextEntry(new java.util.zip.ZipEntry(file[0]));
                zip.write(file[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(draft, folder.resolve("own.zip"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Waits until all of it has been said since the last time. */
    private void sees(String... texts) throws InterruptedException {
        for (int i = 0; i < 6_000; i++) {
            String all = said.toString(StandardCharsets.UTF_8);
            if (java.util.Arrays.stream(texts).allMatch(all::contains)) {
                return;
            }
            Thread.sleep(10);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(texts);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** As editors do: a draft is renamed, so that nobody sees half a file. */
    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(folder, "draft", "");
        Files.writeString(draft, text);
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
