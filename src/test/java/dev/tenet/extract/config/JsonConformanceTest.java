package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenet.repo.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the reader to nst/JSONTestSuite: {@code y_} is read without a problem, {@code n_} has one, {@code i_} may be either. */
@Tag("slow")
final class JsonConformanceTest {
    /** Cases that fail, each with the reason. */
    private static final Map<String, String> EXCEPTIONS = new TreeMap<>();

    @Test
    void reads_what_is_json_and_refuses_what_is_not() throws Exception {
        String directory = System.getProperty("conformance", "");
        Path suite = Path.of(directory, "json-test-suite.zip");
        assumeTrue(!directory.isEmpty() && Files.exists(suite), "skipped: -Dconformance=DIR names no directory with json-test-suite.zip");
        List<String> failed = new ArrayList<>();
        int cases = 0;
        try (ZipFile zip = new ZipFile(suite.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".json")).sorted().toList();
            for (String name : names) {
                String file = name.substring(name.lastIndexOf('/') + 1);
                if (file.startsWith("y_") || file.startsWith("n_")) {
                    cases++;
                    // A key that repeats is read, and said on top.
                    boolean read = new JsonReader().read(text(zip, name)).problems().stream().allMatch(problem -> problem.message().startsWith("repeats the key"));
                    if (read != file.startsWith("y_")) {
                        failed.add(file);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "JSONTestSuite: %d of %d cases pass (%.1f %%)%n", cases - failed.size(), cases, 100.0 * (cases - failed.size()) / cases);
        failed.forEach(System.out::println);
        assertThat(cases).isGreaterThan(250);
        assertThat(failed).isEqualTo(List.copyOf(EXCEPTIONS.keySet()));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new SourceText("a.json", in.readAllBytes()).text();
        }
    }
}
