package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenet.author.Schemas;
import dev.tenet.policy.Library;
import dev.tenet.policy.PackLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The schemas of what people write accept what is bundled, and know the keys that the readers know. */
class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String UNKNOWN = "zzzzzzzzzzzz";
    private static final String PACK = "title: Own\ncategory: security\nversion: 1.0.0\ncontrols:\n  OWN-1: { title: T, severity: LOW, hours: 1, fix: F.%s }\n";
    private static final String PAGE = "---\ntitle: T\ncontrol: OWN-1\n%s\n---\n";
    private static final String CATEGORIES = "categories: { security: { title: S, phase: 1, weight: 1 } }\n";
    private static final String GRADES = "grades: [ { grade: A, from: 0, status: s } ]\ncadence: { A: 1 }\n";

    /** Where each object of a schema is, and a text that makes its reader list the keys it knows. */
    private static final Map<String, Map<String, String>> PROBES = Map.of(
            "tenet", Map.of(
                    "", UNKNOWN + ": 1\n",
                    "/properties/categories/additionalProperties", "categories: { security: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/controls/additionalProperties", "controls: { SE-09: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/policies/additionalProperties", "policies: { security/raw-input: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/gates/additionalProperties", "gates: { g: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/team/items", "team: [ { " + UNKNOWN + ": 1 } ]\n",
                    "/properties/tools/additionalProperties", "tools: { bandit: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/layers/additionalProperties", "layers: { domain: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/waivers", "waivers: { " + UNKNOWN + ": 1 }\n",
                    "/$defs/criterion", "gates: { g: { title: G, criteria: [ { " + UNKNOWN + ": 1 } ] } }\n"),
            "pack", Map.of("", UNKNOWN + ": 1\n", "/$defs/control", PACK.formatted(", " + UNKNOWN + ": 1")),
            "page", Map.of("", PAGE.formatted(UNKNOWN + ": 1"), "/properties/parameters/additionalProperties", PAGE.formatted("parameters: { p: { " + UNKNOWN + ": 1 } }")),
            "scoring", Map.of(
                    "", UNKNOWN + ": 1\n",
                    "/properties/categories/additionalProperties", "categories: { a: { " + UNKNOWN + ": 1 } }\n",
                    "/properties/grades/items", CATEGORIES + "grades: [ { " + UNKNOWN + ": 1 } ]\n",
                    "/properties/risk/items", CATEGORIES + GRADES + "risk: [ { " + UNKNOWN + ": 1 } ]\n",
                    "/properties/gates/additionalProperties", CATEGORIES + GRADES + "risk: [ { level: LOW } ]\ngates: { g: { " + UNKNOWN + ": 1 } }\n",
                    "/$defs/criterion", CATEGORIES + GRADES + "risk: [ { level: LOW } ]\ngates: { g: { title: G, criteria: [ { " + UNKNOWN + ": 1 } ] } }\n"),
            "profile", Map.of("", UNKNOWN + ": 1\n"),
            "lock", Map.of(
                    "", UNKNOWN + ": 1\n",
                    "/properties/packs/additionalProperties", "lock: 1\npacks: { own: { " + UNKNOWN + ": 1 } }\n"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_schema_and_the_reader_know_the_same_keys() {
        return PROBES.entrySet().stream().flatMap(schema -> schema.getValue().entrySet().stream().map(probe -> dynamicTest(schema.getKey() + probe.getKey(), () -> {
            JsonNode properties = JSON.readTree(Schemas.of(schema.getKey())).at(probe.getKey() + "/properties");
            Set<String> written = new TreeSet<>();
            properties.fieldNames().forEachRemaining(written::add);

            assertThat(written).isEqualTo(known(schema.getKey(), probe.getValue())).isNotEmpty();
        })));
    }

    @TestFactory
    Stream<DynamicTest> no_object_of_a_schema_is_left_out_above() {
        return Schemas.NAMES.stream().map(name -> dynamicTest(name, () -> {
            Set<String> closed = new TreeSet<>();
            closed("", JSON.readTree(Schemas.of(name)), closed);
            assertThat(PROBES.get(name).keySet()).containsExactlyInAnyOrderElementsOf(closed);
        }));
    }

    @Test
    void what_is_bundled_is_valid() throws IOException {
        assertThat(problems("tenet", Files.readString(Path.of("examples/trading-bot/tenet.yaml")))).isEmpty();
        assertThat(problems("lock", PackLock.of(Library.read(List.of(new Library.Source(Path.of("policies"), "policies")))).text())).isEmpty();
        assertThat(problems("profile", Files.readString(Path.of("examples/trading-bot/eleven-checks.yaml")))).isEmpty();
        assertThat(problems("scoring", Files.readString(Path.of("policies/scoring.yaml")))).isEmpty();
        for (Path file : filesOf("policies", "pack.yaml")) {
            assertThat(problems("pack", Files.readString(file))).as(file.toString()).isEmpty();
        }
        for (Path file : filesOf("policies", ".md")) {
            String page = Files.readString(file);
            if (page.startsWith("---\n")) {
                assertThat(problems("page", page.substring(4, page.indexOf("\n---", 4)))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void what_a_reader_would_refuse_is_refused() throws IOException {
        assertThat(problems("tenet", "policies: { security/raw-input: { severity: hgih } }\n")).isNotEmpty();
        assertThat(problems("tenet", "policies: { raw-input: { severity: high } }\n")).isNotEmpty();
        assertThat(problems("tenet", "templates: mine\n")).isNotEmpty();
        assertThat(problems("page", "title: T\n")).isNotEmpty();
        assertThat(problems("pack", PACK.formatted(", after: { a: b }"))).isNotEmpty();
        assertThat(problems("scoring", "categories: {}\n")).isNotEmpty();
    }

    @Test
    void a_schema_is_printed_by_its_name_or_by_its_file_s() {
        assertThat(tenet("schema", "tenet.yaml")).isEqualTo(tenet("schema", "tenet")).contains("\"$id\": \"urn:tenet:schema:tenet:1\"");
        assertThat(tenet("schema", "scorng")).startsWith("tenet: There is no schema \"scorng\". Maybe \"scoring\" is meant.\n");
    }

    /** The keys that a reader says it knows. */
    private Set<String> known(String schema, String text) throws IOException {
        Path place = Files.createTempDirectory(folder, "probe");
        Path packs = Files.createDirectories(place.resolve("packs"));
        Path tree = Files.createDirectories(place.resolve("tree"));
        Path own = Files.createDirectories(packs.resolve("own"));
        Files.writeString(own.resolve("pack.yaml"), PACK.formatted(""));
        String said = switch (schema) {
            case "tenet" -> tenet("policy", "list", "--config", Files.writeString(place.resolve("tenet.yaml"), text).toString());
            case "profile" -> tenet("audit", tree.toString(), "--profile", Files.writeString(place.resolve("profile.yaml"), text).toString());
            case "lock" -> tenet("audit", tree.toString(), "--lock", Files.writeString(place.resolve("tenet.lock"), text).toString());
            case "scoring" -> {
                Files.writeString(packs.resolve("scoring.yaml"), text);
                yield tenet("policy", "list", "--policies", packs.toString());
            }
            case "pack" -> {
                Files.writeString(own.resolve("pack.yaml"), text);
                yield tenet("policy", "list", "--policies", packs.toString());
            }
            default -> {
                Files.writeString(own.resolve("shout.drl"), "rule \"shout\" when $c : Call( callee == \"print\" ) then report( drools, $c, \"loud\" ); end\n");
                Files.writeString(own.resolve("shout.md"), text);
                yield tenet("policy", "list", "--policies", packs.toString());
            }
        };
        Matcher known = Pattern.compile("\"" + UNKNOWN + "\" is not known here\n    Known are: (.*)\\.").matcher(said);
        assertThat(known.find()).as(said).isTrue();
        return new TreeSet<>(List.of(known.group(1).split(", ")));
    }

    /** Where a schema names all keys that an object may have. */
    private static void closed(String at, JsonNode node, Set<String> found) {
        if (node.path("additionalProperties").isBoolean() && !node.path("additionalProperties").booleanValue()) {
            found.add(at);
        }
        node.properties().forEach(entry -> closed(at + "/" + entry.getKey(), entry.getValue(), found));
    }

    private static List<String> problems(String schema, String yaml) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(Schemas.of(schema), StandardCharsets.UTF_8), InputFormat.JSON)
                .validate(YAML.readTree(yaml).toString(), InputFormat.JSON)
                .stream().map(Object::toString).toList();
    }

    private static List<Path> filesOf(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending)).sorted().toList());
        }
    }

    /** What a command says, on either stream. */
    private static String tenet(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Main.run(args, stream, stream);
        return said.toString(StandardCharsets.UTF_8);
    }
}
