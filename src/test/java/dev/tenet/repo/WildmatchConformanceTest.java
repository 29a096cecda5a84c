package dev.tenet.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the patterns of ignore rules to git's own tests of wildmatch, t3070. */
@Tag("slow")
final class WildmatchConformanceTest {
    @Test
    void matches_what_git_matches() throws Exception {
        String directory = System.getProperty("conformance", "");
        Path suite = Path.of(directory, "wildmatch.jsonl");
        assumeTrue(!directory.isEmpty() && Files.exists(suite), "skipped: -Dconformance=DIR names no directory with wildmatch.jsonl");
        int cases = 0;
        List<String> failed = new ArrayList<>();
        for (String line : Files.readAllLines(suite)) {
            JsonNode test = new ObjectMapper().readTree(line);
            String text = test.get("text").asText();
            String pattern = test.get("pattern").asText();
            cases++;
            boolean expected = test.get("glob").asText().equals("1");
            if (Wildmatch.matches(pattern, text) != expected) {
                failed.add("line %d: '%s' %s '%s'".formatted(test.get("line").asInt(), pattern, expected ? "matches" : "does not match", text));
            }
        }
        System.out.printf(Locale.ROOT, "wildmatch: %d of %d cases pass%n", cases - failed.size(), cases);
        failed.forEach(System.out::println);
        assertThat(cases).isGreaterThan(100);
        assertThat(failed).isEmpty();
    }
}
