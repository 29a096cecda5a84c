package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String json(Report report) throws IOException {
        StringWriter out = new StringWriter();
        JsonOutput.write(report, out);
        return out.toString();
    }

    private static List<String> problems(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(JsonOutput.schema(), StandardCharsets.UTF_8), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void every_report_is_valid_against_the_published_schema() throws IOException {
        for (Report report : List.of(Reports.none(), Reports.one(), Reports.many(), Reports.issues())) {
            assertThat(problems(json(report))).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_a_field_that_it_does_not_name_and_misses_one_that_is_gone() throws IOException {
        String json = json(Reports.one());

        assertThat(problems(json.replaceFirst("\"subject\"", "\"subjekt\"")))
                .anyMatch(p -> p.contains("subjekt"))
                .anyMatch(p -> p.contains("subject"));
        assertThat(problems(json.replaceFirst("\"fingerprint\"", "\"print\""))).hasSize(2);
    }

    @Test
    void every_object_of_the_schema_is_closed_and_described() throws IOException {
        assertClosed(MAPPER.readTree(JsonOutput.schema()), "");
    }

    private static void assertClosed(JsonNode schema, String at) {
        if (schema.path("type").asText().equals("object")) {
            assertThat(schema.has("additionalProperties")).as(at + " is closed").isTrue();
            assertThat(schema.has("description")).as(at + " is described").isTrue();
        }
        schema.path("properties").properties().forEach(p ->
                assertThat(p.getValue().has("description") || p.getValue().has("$ref")).as(at + "/" + p.getKey() + " is described").isTrue());
        schema.properties().forEach(p -> assertClosed(p.getValue(), at + "/" + p.getKey()));
    }

    @Test
    void numbers_have_two_decimals_at_most_and_whole_ones_none() throws IOException {
        JsonNode report = MAPPER.readTree(json(Reports.many()));

        assertThat(report.at("/overall/score").asText()).isEqualTo("31.94");
        assertThat(report.at("/plan/totalHours").toString()).isEqualTo("28");
        assertThat(report.at("/plan/weeks/1/overall").toString()).isEqualTo("100");
        assertThat(report.at("/categories/3/score").isNull()).isTrue();
    }

    @Test
    void a_control_says_whether_it_is_there() throws IOException {
        JsonNode controls = MAPPER.readTree(json(Reports.issues())).path("controls");

        assertThat(controls).extracting(c -> c.path("state").asText()).containsExactly("ABSENT", "EFFECTIVE", "UNKNOWN");
    }

    @Test
    void a_report_without_gates_has_no_gate() throws IOException {
        JsonNode report = MAPPER.readTree(json(Reports.none()));

        assertThat(report.path("gate").isNull()).isTrue();
        assertThat(report.path("gates")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"}]", "\n\r\u0000\u2028", "<script>", "\ud83d\ude00 ü", "${x} $!{x} #set($a = 1)"})
    void any_text_survives_the_way_out_and_back(String text) throws IOException {
        String json = json(Hostile.of(Reports.many(), text));

        assertThat(problems(json)).isEmpty();
        assertThat(MAPPER.readTree(json).at("/findings/0/message").asText())
                .isEqualTo("the Streamlit page renders without a login" + text);
    }

    @Test
    void reads_as_in_the_golden_files() throws IOException {
        Golden.compare("json", JsonOutputTest::json);
    }
}
