package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** KICS. */
final class Kics implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("queries_total", "files_scanned") && shape.list("queries", "query_id", "files");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("kics", "configuration", report.shape().text("kics_version"), report.shape().text("end"));
        report.each("files_failed_to_scan", (count, at) -> {
            if (count.asInt(0) > 0) {
                out.incomplete(at.line(), "says that kics could not read %d files; repair them, then run kics again".formatted(count.asInt()));
            }
        });
        report.each("queries[]", (query, at) -> query.path("files").forEach(file -> out.fault(
                new Fault(Json.text(query, "query_name"), message(query, file))
                        .at(Json.text(file, "file_name"), Json.number(file, "line"), 0, 0)
                        .severity(Severities.of(Json.text(query, "severity")))
                        .cwe(Json.texts(query.path("cwe")))
                        .fingerprint(Json.text(file, "similarity_id")), at.line())));
    }

    /** For secrets, what was found stands among the actual values. */
    private static String message(JsonNode query, JsonNode file) {
        boolean secret = Json.text(query, "category").equals("Secret Management");
        return Json.text(query, "query_name") + (secret ? "" : ": " + Json.text(file, "actual_value"));
    }
}
