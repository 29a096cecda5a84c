package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.output.JsonOutput;
import dev.tenet.policy.Library;
import dev.tenet.policy.PolicyException;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch over the example while its files and the bundled policies are edited at random: every report is the one of a first audit. */
class WatchEditsTest {
    private static final List<String> RULES = List.of("trading-safety/expiry-unbounded", "security/shell-command-built-from-strings",
            "reliability/blocking-call-in-coroutine", "security/plaintext-secret", "architecture/runbook-missing", "reliability/naive-now");
    private static final List<String> SOURCES = List.of("src/condor/strategy/builder.py", "src/condor/added.py", "docker-compose.yml");

    @TempDir
    Path folder;

    /** Files as they were before the first edit. */
    private final Map<Path, String> originals = new TreeMap<>();
    /** So that each save is later than the one before, whatever the clock of the file system. */
    private long saves = 1_800_000_000_000L;

    @Test
    void after_any_edits_the_report_is_the_one_of_a_first_audit() throws IOException {
        copy(Path.of("examples/trading-bot"), folder.resolve("bot"));
        copy(Path.of("policies"), folder.resolve("policies"));
        Random random = new Random(12);
        Watch watch = new Watch(request());
        Set<String> different = new HashSet<>(Set.of(written(watch.look())));
        int refused = 0;
        for (int edit = 0; edit < 40; edit++) {
            String said = edit(random);
            Report fresh;
            try {
                fresh = new Audit(request(), progress -> { }).run();
            } catch (PolicyException | ConfigException broken) {
                assertThatThrownBy(watch::look).as(said).isInstanceOf(broken.getClass()).hasMessage(broken.getMessage());
                refused++;
                if (random.nextInt(3) > 0) {
                    for (Path file : originals.keySet()) {
                        restored(file);
                    }
                }
                continue;
            }
            String seen = written(watch.look());
            assertThat(seen).as("edit " + edit + ": " + said).isEqualTo(written(fresh));
            different.add(seen);
        }
        assertThat(different.size()).isGreaterThan(8);
        assertThat(refused).isPositive();
    }

    private String edit(Random random) throws IOException {
        String rule = RULES.get(random.nextInt(RULES.size()));
        Path rules = folder.resolve("policies/" + rule + ".drl");
        Path page = folder.resolve("policies/" + rule + ".md");
        Path concepts = rules.resolveSibling("concepts.drl");
        Path source = folder.resolve("bot/" + SOURCES.get(random.nextInt(SOURCES.size())));
        int kind = random.nextInt(9);
        switch (kind) {
            case 0, 1 -> save(rules, original(rules).replaceFirst("report\\( drools, (\\S+), \"", "report( drools, $1, \"edit " + saves + ": "));
            case 2 -> save(rules, original(rules).replaceFirst("\\(", "( nothing == 1, "));
            case 3 -> restored(rules);
            case 4 -> {
                original(rules);
                original(page);
                Files.deleteIfExists(rules);
                Files.deleteIfExists(page);
            }
            case 5 -> save(concepts, firstRuleLeftOut(original(concepts)));
            case 6 -> {
                restored(rules);
                restored(page);
                restored(concepts);
            }
            case 7 -> save(folder.resolve("bot/tenet.yaml"), original(folder.resolve("bot/tenet.yaml"))
                    + "\nexclude: [" + (random.nextBoolean() ? "dashboard/" : "tests/") + "]\npolicies: { trading-safety/expiry-unbounded: { parameters: { names: [edit"
                    + saves + "] } } }\n");
            default -> save(source, original(source) + (source.toString().endsWith(".py") ? "\n\ndef run" + saves + "(name):\n    os.system('x ' + name)\n" : "\n# more\n"));
        }
        return kind + " at " + (kind == 8 ? source : rules).getFileName();
    }

    private static String firstRuleLeftOut(String text) {
        int first = text.indexOf("\nrule ");
        int second = text.indexOf("\nrule ", first + 1);
        return second < 0 ? text : text.substring(0, first) + text.substring(second);
    }

    private void restored(Path file) throws IOException {
        save(file, original(file));
    }

    private String original(Path file) throws IOException {
        if (!originals.containsKey(file)) {
            originals.put(file, Files.exists(file) ? Files.readString(file) : "import os\n");
        }
        return originals.get(file);
    }

    private void save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(++saves));
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
