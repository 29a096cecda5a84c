package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.fact.ConfigEntry.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

/** Holds the reader to toml-lang/toml-test, for TOML 1.0. */
@Tag("slow")
final class TomlConformanceTest {
    @Test
    void reads_what_is_toml_and_refuses_what_is_not() throws Exception {
        String directory = System.getProperty("conformance", "");
        Path suite = Path.of(directory, "toml-test.zip");
        assumeTrue(!directory.isEmpty() && Files.exists(suite), "skipped: -Dconformance=DIR names no directory with toml-test.zip");
        int cases = 0;
        List<String> failed = new ArrayList<>();
        try (ZipFile zip = new ZipFile(suite.toFile())) {
            for (String name : new String(bytes(zip, "tests/files-toml-1.0.0"), StandardCharsets.UTF_8).lines().toList()) {
                if (name.endsWith(".toml")) {
                    cases++;
                    if (!passes(zip, name)) {
                        failed.add(name);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "toml-test: %d of %d cases pass; failing: %s%n", cases - failed.size(), cases, failed);
        assertThat(cases).isGreaterThan(600);
        assertThat(failed).isEmpty();
    }

    private static boolean passes(ZipFile zip, String name) throws IOException {
        byte[] content = bytes(zip, "tests/" + name);
        boolean valid = name.startsWith("valid/");
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            // The tree refuses these before the reader sees them.
            return !valid;
        }
        Reading reading = new TomlReader().read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!valid) {
            return !reading.problems().isEmpty();
        }
        JsonNode expected = new ObjectMapper().readTree(bytes(zip, "tests/" + name.replace(".toml", ".json")));
        return reading.problems().isEmpty() && same(expected, reading.documents().get(0));
    }

    private static boolean same(JsonNode expected, ConfigNode actual) {
        if (expected.isArray()) {
            boolean same = actual.isList() && expected.size() == actual.members().size();
            for (int i = 0; same && i < expected.size(); i++) {
                same = same(expected.get(i), actual.members().get(i).value());
            }
            return same;
        }
        if (expected.size() == 2 && expected.path("type").isTextual() && expected.path("value").isTextual()) {
            return sameScalar(expected.get("type").asText(), expected.get("value").asText(), actual);
        }
        return actual.isMap()
                && expected.size() == actual.members().size()
                && actual.members().stream().allMatch(member -> expected.has(member.key()) && same(expected.get(member.key()), member.value()));
    }

    private static boolean sameScalar(String type, String value, ConfigNode actual) {
        String text = actual.text();
        return switch (type) {
            case "string" -> actual.type() == Type.STRING && text.equals(value);
            case "bool" -> actual.type() == Type.BOOLEAN && text.equals(value);
            case "integer" -> actual.type() == Type.NUMBER && integer(text).equals(new BigInteger(value));
            case "float" -> actual.type() == Type.NUMBER && sameFloat(text.replace("_", ""), value);
            default -> actual.type() == Type.STRING && time(text).equals(time(value));
        };
    }

    private static BigInteger integer(String text) {
        String digits = text.replace("_", "").replace("+", "");
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0o")) {
            return new BigInteger(digits.substring(2), 8);
        }
        return digits.startsWith("0b") ? new BigInteger(digits.substring(2), 2) : new BigInteger(digits);
    }

    private static boolean sameFloat(String text, String value) {
        if (text.endsWith("nan") || text.endsWith("inf")) {
            return text.replace("+", "").replace("-nan", "nan").equals(value.replace("+", "").replace("-nan", "nan"));
        }
        return new BigDecimal(text).doubleValue() == Double.parseDouble(value);
    }

    /** Times in one spelling: fractions without trailing zeros. */
    private static String time(String text) {
        return text.toUpperCase(Locale.ROOT).replace(' ', 'T').replaceAll("(\\.[0-9]*?)0+(?=[Z+-]|$)", "$1").replaceAll("\\.(?=[Z+-]|$)", "");
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
