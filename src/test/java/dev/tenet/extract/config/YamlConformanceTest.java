package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.fact.ConfigEntry.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the reader to yaml/yaml-test-suite: what is valid is read without a problem and as its JSON, what is not has a problem. */
@Tag("slow")
final class YamlConformanceTest {
    /** Cases that fail, each with the reason. */
    private static final Map<String, String> EXCEPTIONS = new TreeMap<>();

    @Test
    void reads_what_is_yaml_and_refuses_what_is_not() throws Exception {
        String directory = System.getProperty("conformance", "");
        Path suite = Path.of(directory, "yaml-test-suite.zip");
        assumeTrue(!directory.isEmpty() && Files.exists(suite), "skipped: -Dconformance=DIR names no directory with yaml-test-suite.zip");
        List<String> failed = new ArrayList<>();
        int cases = 0;
        try (ZipFile zip = new ZipFile(suite.toFile())) {
            TreeSet<String> folders = new TreeSet<>();
            zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith("/in.yaml")).forEach(name -> folders.add(name.substring(0, name.length() - "in.yaml".length())));
            for (String folder : folders) {
                cases++;
                String reason = fault(zip, folder);
                if (!reason.isEmpty()) {
                    failed.add(folder.substring(0, folder.length() - 1) + " " + reason);
                }
            }
        }
        System.out.printf(Locale.ROOT, "yaml-test-suite: %d of %d cases pass (%.1f %%)%n", cases - failed.size(), cases, 100.0 * (cases - failed.size()) / cases);
        failed.forEach(System.out::println);
        assertThat(cases).isGreaterThan(400);
        assertThat(failed.stream().map(line -> line.split(" ")[0]).toList()).isEqualTo(List.copyOf(EXCEPTIONS.keySet()));
    }

    /** Empty when the case passes. */
    private static String fault(ZipFile zip, String folder) throws IOException {
        Reading reading = new YamlReader().read(text(zip, folder + "in.yaml"));
        List<Reading.Problem> problems = reading.problems().stream()
                // Keys that are no strings, and equal keys, are read, and said on top.
                .filter(problem -> !problem.message().contains("list or map as a key") && !problem.message().startsWith("repeats the key"))
                .toList();
        if (zip.getEntry(folder + "error") != null) {
            return problems.isEmpty() ? "accepted" : "";
        }
        if (!problems.isEmpty()) {
            return "refused: " + problems.get(0).message();
        }
        if (zip.getEntry(folder + "in.json") == null) {
            return "";
        }
        List<JsonNode> expected = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (JsonParser documents = mapper.createParser(text(zip, folder + "in.json"))) {
            while (documents.nextToken() != null) {
                expected.add(mapper.readTree(documents));
            }
        }
        List<ConfigNode> actual = reading.documents();
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = same(expected.get(i), actual.get(i));
        }
        return same ? "" : "reads differently";
    }

    private static boolean same(JsonNode expected, ConfigNode actual) {
        if (expected.isArray()) {
            boolean same = actual.isList() && expected.size() == actual.members().size();
            for (int i = 0; same && i < expected.size(); i++) {
                same = same(expected.get(i), actual.members().get(i).value());
            }
            return same;
        }
        if (expected.isObject()) {
            // Merge keys are none in YAML 1.2; those who configure tools rely on them.
            return actual.isMap() && expected.size() == actual.members().size()
                    && actual.members().stream().allMatch(member -> expected.has(member.key()) && same(expected.get(member.key()), member.value()));
        }
        return switch (actual.type()) {
            case NULL -> expected.isNull();
            case BOOLEAN -> expected.isBoolean() && expected.asBoolean() == actual.text().equalsIgnoreCase("true");
            case NUMBER -> expected.isNumber() && number(actual.text()) == expected.asDouble();
            default -> actual.type() == Type.STRING && expected.isTextual() && expected.asText().equals(actual.text());
        };
    }

    private static double number(String text) {
        if (text.startsWith("0x") || text.startsWith("0o")) {
            return Long.parseLong(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
        }
        return new BigDecimal(text).doubleValue();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
