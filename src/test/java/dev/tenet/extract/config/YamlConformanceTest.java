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

    static {
        except("SnakeYAML takes no tab between tokens", "3RLN/01 3RLN/04 6BCT 6CA3 A2M4 DC7X DE56/02 DE56/03 DK95/00 DK95/03 DK95/04 DK95/05 "
                            + "DK95/07 HS5T J3BT K54U KH5V/01 MUS6/03 NB6Z Q5MG UV7Q Y79Y/010");
        except("SnakeYAML wants white space around the colon of a flow mapping", "4MUZ/00 4MUZ/01 4MUZ/02 5MUD 9SA2 JR7V K3WX NJ66 UT92 VJP3/01 WZ62");
        except("SnakeYAML wants YAML 1.1 where documents, keys and tags begin", "2JQS 2SXE 3UYS 58MP 5T43 5TYM 6M2F 7Z25 CFD4 DBG4 DK3J FP8R "
                            + "FRK4 HM87/00 HMQ5 HWV9 M2N8/00 M7A3 NHX8 NKF9 QT73 S3PD SM9W/01 UKK6/00 "
                            + "W4TN W5VH");
        except("SnakeYAML accepts what YAML 1.2 does not", "9C9N 9HCY 9JBA 9MMA CVW2 DK95/01 EB22 G5U8 MUS6/01 QB6E QLJ7 RHX7 "
                            + "S98Z SU5Z U99R Y79Y/003 YJV2");
        except("SnakeYAML folds lines or splits scalars as YAML 1.1 does", "652Z HM87/01 JEF9/02 L24T/01 Y2GN");
        except("a map as a key is read as \"?\"", "M5DY");
    }

    private static void except(String reason, String cases) {
        for (String one : cases.split(" ")) {
            EXCEPTIONS.put(one, reason);
        }
    }

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
        List<Reading.Problem> problems = reading.problems().stream().filter(problem -> !problem.message().contains("list or map as a key")).toList();
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
