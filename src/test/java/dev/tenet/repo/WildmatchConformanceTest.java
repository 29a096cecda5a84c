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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds ignore rules to git's own tests of wildmatch, t3070. A pattern there is matched against a whole path: here it is a rule of the root. */
@Tag("slow")
final class WildmatchConformanceTest {
    /** Lines of t3070 that fail, by the reason. */
    private static final Map<String, Set<Integer>> EXCEPTIONS = Map.of(
            "an empty pattern is no rule", Set.of(233),
            "more than three stars in one name are refused, as they may take for ever", Set.of(240, 391, 394, 396),
            "a rule ignores what lies in the folder that it matches, so that the path ends before the text does", Set.of(283, 286),
            "JGit reads brackets and backslashes in them in another way", Set.of(308, 309, 322, 337, 371, 373, 382, 383));

    @Test
    void matches_what_git_matches() throws Exception {
        String directory = System.getProperty("conformance", "");
        Path suite = Path.of(directory, "wildmatch.jsonl");
        assumeTrue(!directory.isEmpty() && Files.exists(suite), "skipped: -Dconformance=DIR names no directory with wildmatch.jsonl");
        int cases = 0;
        List<String> failed = new ArrayList<>();
        Set<Integer> lines = new TreeSet<>();
        for (String line : Files.readAllLines(suite)) {
            JsonNode test = new ObjectMapper().readTree(line);
            String text = test.get("text").asText();
            String pattern = test.get("pattern").asText();
            cases++;
            boolean expected = test.get("glob").asText().equals("1");
            if (matches(pattern, text) != expected) {
                lines.add(test.get("line").asInt());
                failed.add("line %d: '%s' %s '%s'".formatted(test.get("line").asInt(), pattern, expected ? "matches" : "does not match", text));
            }
        }
        System.out.printf(Locale.ROOT, "wildmatch: %d of %d cases pass%n", cases - failed.size(), cases);
        failed.forEach(System.out::println);
        assertThat(cases).isGreaterThan(100);
        Set<Integer> named = new TreeSet<>();
        EXCEPTIONS.values().forEach(named::addAll);
        assertThat(lines).isEqualTo(named);
    }

    private static boolean matches(String pattern, String text) {
        String anchored = pattern.startsWith("/") ? pattern : "/" + pattern;
        IgnoreRules rules = IgnoreRules.of("", List.of(anchored), null, (line, message) -> { });
        return IgnoreRules.ignore(rules, text.startsWith("/") ? text.substring(1) : text, false);
    }
}
