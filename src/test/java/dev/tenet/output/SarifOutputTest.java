package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifOutputTest {
    private static Schema schema;

    @BeforeAll
    static void read_the_schema() throws IOException {
        try (InputStream in = SarifOutputTest.class.getResourceAsStream("/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in, InputFormat.JSON);
        }
    }

    static String sarif(Report report) throws IOException {
        StringWriter out = new StringWriter();
        SarifOutput.write(report, out);
        return out.toString();
    }

    private static JsonNode run(Report report) throws IOException {
        return new ObjectMapper().readTree(sarif(report)).at("/runs/0");
    }

    @Test
    void every_log_is_valid_against_the_schema_of_the_standard() throws IOException {
        for (Report report : List.of(Reports.none(), Reports.one(), Reports.many(), Reports.issues())) {
            assertThat(schema.validate(sarif(report), InputFormat.JSON)).isEmpty();
        }
        assertThat(schema.validate(sarif(Reports.one()).replace("\"2.1.0\"", "\"3\""), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"}]", "\n\u0000", " ü%#?:", "<script>", "[a](javascript:b)"})
    void any_text_leaves_the_log_valid(String text) throws IOException {
        Report hostile = Hostile.of(Reports.many(), text);

        assertThat(schema.validate(sarif(hostile), InputFormat.JSON)).isEmpty();
        for (JsonNode result : run(hostile).path("results")) {
            assertThat(java.net.URI.create(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()).getPath())
                    .endsWith(text);
        }
    }

    @Test
    void results_point_at_their_rule() throws IOException {
        JsonNode run = run(Reports.many());

        for (JsonNode result : run.path("results")) {
            assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id")).isEqualTo(result.path("ruleId"));
        }
    }

    @Test
    void policies_that_reported_or_failed_are_rules_and_silent_ones_are_not() throws IOException {
        assertThat(run(Reports.one()).at("/tool/driver/rules")).extracting(rule -> rule.path("id").asText(), rule -> rule.at("/help/text").asText()).containsExactly(
                tuple("quality/swallowed-exception", "An error that nobody sees is found by the customer.\n\nFix: Handle the exception, or let it pass."));
        assertThat(run(Reports.issues()).at("/tool/driver/rules")).extracting(rule -> rule.path("id").asText())
                .containsExactly("quality/dead-code", "quality/swallowed-exception");
    }

    @Test
    void a_weakness_is_the_same_in_the_rule_the_result_and_the_taxonomy() throws IOException {
        JsonNode run = run(Reports.many());
        JsonNode taxon = run.at("/results/2/taxa/0");

        assertThat(taxon.path("id").asText()).isEqualTo("89");
        assertThat(run.at("/taxonomies/0/taxa/" + taxon.path("index").asInt() + "/id").asText()).isEqualTo("89");
        assertThat(run.at("/tool/driver/rules/" + run.at("/results/2/ruleIndex").asInt() + "/relationships/0/target")).isEqualTo(taxon);
    }

    @Test
    void a_file_as_a_whole_has_no_region_and_a_place_in_it_has_one() throws IOException {
        JsonNode results = run(Reports.many()).path("results");

        assertThat(results.at("/4/locations/0/physicalLocation").has("region")).isFalse();
        assertThat(results.at("/0/locations/0/physicalLocation/region").toString()).isEqualTo("{\"startLine\":8,\"startColumn\":1}");
        assertThat(results.at("/0/relatedLocations")).hasSize(1);
    }

    @Test
    void the_way_of_a_value_is_a_code_flow_and_what_is_not_about_one_has_none() throws IOException {
        JsonNode results = run(Reports.many()).path("results");

        assertThat(results.at("/2/codeFlows/0/threadFlows/0/locations")).extracting(step -> step.at("/location/message/text").asText())
                .containsExactly("read from streamlit.text_input", "passed to orders_for as symbol", "reaches execute");
        assertThat(results.at("/0").has("codeFlows")).isFalse();
    }

    @Test
    void only_findings_that_do_not_count_are_suppressed() throws IOException {
        assertThat(run(Reports.many()).path("results"))
                .extracting(r -> r.path("suppressions").path(0).path("justification").asText())
                .containsExactly("", "", "", "", "", "", "replaced in May (Ada, until 2026-06-30; instead: no route from outside)");
    }

    @Test
    void what_could_not_be_read_or_judged_is_notified() throws IOException {
        JsonNode invocation = run(Reports.issues()).at("/invocations/0");

        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.path("toolExecutionNotifications")).extracting(n -> n.path("level").asText())
                .containsExactly("error", "warning", "warning");
        assertThat(run(Reports.one()).at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void code_in_a_message_does_not_become_a_link() throws IOException {
        Report report = Hostile.of(Reports.one(), " handlers[0](order) and a[1]");

        assertThat(run(report).at("/results/0/message/text").asText())
                .isEqualTo("the handler of ValueError does nothing handlers\\[0\\](order) and a[1]");
    }

    @Test
    void reads_as_in_the_golden_files() throws IOException {
        Golden.compare("sarif", SarifOutputTest::sarif);
    }
}
