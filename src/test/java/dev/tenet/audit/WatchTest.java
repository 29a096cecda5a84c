package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.output.JsonOutput;
import dev.tenet.policy.Library;
import dev.tenet.policy.PolicyException;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between audits changes no audit: each is the one that starts from nothing. */
class WatchTest {
    @TempDir
    Path folder;

    /** So that each save is later than the one before, whatever the clock of the file system. */
    private long saves = 1_800_000_000_000L;

    @Test
    void after_every_edit_the_report_is_the_one_of_a_first_audit() throws IOException {
        copy(Path.of("examples/trading-bot"), folder.resolve("bot"));
        copy(Path.of("policies"), folder.resolve("policies"));
        Watch watch = new Watch(request());
        String first = written(watch.look());
        assertThat(first).isEqualTo(fresh());

        edit("bot/src/condor/strategy/builder.py", "MULTIPLIER = 100\n", "MULTIPLIER = 100\nMIN_DTE = 21\nMAX_DTE = 45\n");
        edit("bot/src/condor/strategy/builder.py", "if dte <= 0:", "if not MIN_DTE <= dte <= MAX_DTE:");
        String bounded = written(watch.look());
        assertThat(bounded).isEqualTo(fresh()).isNotEqualTo(first);

        save("bot/src/condor/added.py", "import subprocess\n\n\ndef run(name):\n    subprocess.run('x ' + name, shell=True)\n");
        assertThat(written(watch.look())).isEqualTo(fresh()).isNotEqualTo(bounded);
        Files.write(folder.resolve("bot/src/condor/added.py"), new byte[] {'x', 0, 1, 2, (byte) 0xff});
        Files.setLastModifiedTime(folder.resolve("bot/src/condor/added.py"), FileTime.fromMillis(++saves));
        Report unreadable = watch.look();
        assertThat(unreadable.issues()).extracting(issue -> issue.location().path()).contains("src/condor/added.py");
        assertThat(written(unreadable)).isEqualTo(fresh());
        save("bot/README.md", "# Changed\n");
        assertThat(written(watch.look())).isEqualTo(fresh());
        assertThat(watch.look().issues()).isEqualTo(unreadable.issues()).isNotEmpty();
        Files.delete(folder.resolve("bot/src/condor/added.py"));
        save("bot/tenet.yaml", Files.readString(folder.resolve("bot/tenet.yaml")) + "\nexclude: [scripts/]\n");
        assertThat(written(watch.look())).isEqualTo(fresh());
    }

    @Test
    void a_policy_that_was_edited_judges_and_a_broken_one_loses_nothing() throws IOException {
        copy(Path.of("policies"), folder.resolve("policies"));
        save("bot/a.py", "import os\n\n\ndef run(name):\n    os.system('x ' + name)\n");
        Watch watch = new Watch(request());
        String first = written(watch.look());
        Path rule = folder.resolve("policies/security/shell-command-built-from-strings.drl");
        String before = Files.readString(rule);

        save("policies/security/shell-command-built-from-strings.drl", before.replace("Call(", "Call( callee == \"nothing.at.all\","));
        assertThat(written(watch.look())).isEqualTo(fresh()).isNotEqualTo(first);
        save("policies/security/shell-command-built-from-strings.drl", before.replace("Call(", "Cal("));
        assertThatThrownBy(watch::look).isInstanceOf(PolicyException.class).hasMessageContaining(placeOfFirstCall(before) + ": unknown fact type Cal\n    Maybe \"Call\"");
        save("policies/security/shell-command-built-from-strings.drl", before);
        assertThat(written(watch.look())).isEqualTo(first);
    }

    /** Line and column where the first pattern of calls begins. */
    private static String placeOfFirstCall(String rules) {
        List<String> lines = rules.lines().toList();
        int line = (int) lines.stream().takeWhile(each -> !each.matches(" *(\\$\\w+ : )?Call\\(.*")).count();
        return (line + 1) + ":" + (lines.get(line).length() - lines.get(line).stripLeading().length() + 1);
    }

    @Test
    void what_is_no_folder_is_not_watched() throws IOException {
        save("bot", "import os\n");
        assertThatThrownBy(() -> new Watch(request())).isInstanceOf(ConfigException.class).hasMessage(folder.resolve("bot") + ": this is a file\n    Name the folder to watch: tenet watch PATH");
        Files.delete(folder.resolve("bot"));
        assertThatThrownBy(() -> new Watch(request())).isInstanceOf(ConfigException.class).hasMessageContaining("bot: there is no such folder");
    }

    private String fresh() throws IOException {
        return written(new Audit(request(), said -> { }).run());
    }

    private static String written(Report report) throws IOException {
        StringWriter text = new StringWriter();
        JsonOutput.write(report, text);
        return text.toString();
    }

    private AuditRequest request() {
        return new AuditRequest(folder.resolve("bot"), () -> Library.read(List.of(new Library.Source(folder.resolve("policies"), "policies"))), List.of(),
                Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 5), Duration.ofMinutes(5), Path.of("target/tenet/rules"), "test");
    }

    private void edit(String name, String from, String to) throws IOException {
        save(name, Files.readString(folder.resolve(name)).replace(from, to));
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.fromMillis(++saves));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
