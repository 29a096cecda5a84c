package dev.tenet.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the events to those of yaml/yaml-test-suite: what is valid has exactly its {@code test.event}, what is not has a problem. */
@Tag("slow")
final class YamlSuiteTest {
    @Test
    void says_the_events_that_the_suite_says() throws Exception {
        String directory = System.getProperty("conformance", "");
        Path suite = Path.of(directory, "yaml-test-suite.zip");
        assumeTrue(!directory.isEmpty() && Files.exists(suite), "skipped: -Dconformance=DIR names no directory with yaml-test-suite.zip");
        List<String> failed = new ArrayList<>();
        int cases = 0;
        try (ZipFile zip = new ZipFile(suite.toFile())) {
            for (String name : zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith("/in.yaml")).sorted().toList()) {
                cases++;
                String folder = name.substring(0, name.length() - "in.yaml".length());
                YamlEvents events = Yaml.read(text(zip, name), ShownEvents.LIMITS);
                boolean passes = zip.getEntry(folder + "error") != null
                        ? !events.problems().isEmpty()
                        : events.problems().isEmpty() && ShownEvents.of(events).equals(text(zip, folder + "test.event").lines().toList());
                if (!passes) {
                    failed.add(folder);
                }
            }
        }
        System.out.printf(Locale.ROOT, "yaml-test-suite, events: %d of %d cases pass%n", cases - failed.size(), cases);
        assertThat(cases).isGreaterThan(400);
        assertThat(failed).isEmpty();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
