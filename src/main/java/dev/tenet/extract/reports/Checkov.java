package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Checkov, {@code -o json}: one framework, a list of them, or the sum alone when there was nothing to look at. */
final class Checkov implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("check_type", "results.failed_checks") || !shape.empty("") && shape.list("", "check_type", "results.failed_checks")
                || shape.has("checkov_version", "passed", "failed");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        String version = report.shape().text("checkov_version");
        String root = report.shape().map("") ? "" : "[].";
        if (version.isEmpty()) {
            version = report.shape().text(root + "summary.checkov_version");
        }
        out.run("checkov", "configuration", version, "");
        report.each(root + "results.parsing_errors[]", (file, at) ->
                out.incomplete(at.line(), "says that checkov could not read %s; repair the file, then run checkov again".formatted(file.asText(""))));
        report.each(root + "results.failed_checks[]", (check, at) -> out.fault(fault(check), at.line()));
        report.each(root + "results.skipped_checks[]", (check, at) ->
                out.fault(fault(check).settled(true, Json.text(check, "check_result", "suppress_comment")), at.line()));
    }

    private static Fault fault(JsonNode check) {
        JsonNode range = check.path("file_line_range");
        String severity = Severities.of(Json.text(check, "severity"));
        String resource = Json.text(check, "resource");
        // A line range from 0 is the file as a whole.
        int line = Math.max(0, range.path(0).asInt(0));
        return new Fault(Json.text(check, "check_id"), Json.text(check, "check_name") + (resource.isEmpty() ? "" : " (" + resource + ")"))
                .at(Json.text(check, "file_path"), line, 0, Math.max(line, range.path(1).asInt(0)))
                .severity(severity.isEmpty() ? Severities.MEDIUM : severity);
    }
}
