package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Bandit, {@code -f json}. Lines that a {@code # nosec} settles are not in its reports, only how many. */
final class Bandit implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("metrics") && shape.list("results", "test_id", "filename", "issue_text");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("bandit", "code", "", report.shape().text("generated_at"));
        report.each("errors[]", (error, at) -> out.incomplete(at.line(), "says that bandit could not read %s: %s; repair the file, then run bandit again"
                .formatted(Json.text(error, "filename"), Json.text(error, "reason"))));
        report.each("results[]", (result, at) -> {
            int line = Json.number(result, "line_number");
            JsonNode range = result.path("line_range");
            int end = range.isArray() && !range.isEmpty() ? range.get(range.size() - 1).asInt(line) : line;
            out.fault(new Fault(Json.text(result, "test_id"), Json.text(result, "issue_text"))
                    .at(Json.text(result, "filename"), line, Json.number(result, "col_offset") + 1, end)
                    .severity(Severities.of(Json.text(result, "issue_severity")))
                    .cwe(List.of(Json.text(result, "issue_cwe", "id"))), at.line());
        });
    }
}
