package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Semgrep, {@code --json}, and the list of vulnerable packages of its supply-chain API. */
final class Semgrep implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("errors") && shape.list("results", "check_id", "path", "extra")
                || !shape.empty("vulns") && shape.list("vulns", "advisory.ruleId", "dependencyFileLocation");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        if (report.shape().has("vulns")) {
            out.run("semgrep", "dependencies", "", "");
            report.each("vulns[]", (found, at) -> out.vulnerability(vulnerability(found), at.line()));
            return;
        }
        out.run("semgrep", "code", report.shape().text("version"), "");
        report.each("errors[]", (error, at) -> {
            if (Json.text(error, "level").equals("error")) {
                out.incomplete(at.line(), "says that semgrep failed: %s; repair that, then run semgrep again".formatted(
                        Redaction.line(Json.first(error, "message", "long_msg", "short_msg"))));
            }
        });
        report.each("results[]", (result, at) -> {
            JsonNode extra = result.path("extra");
            out.fault(new Fault(Json.text(result, "check_id"), Json.text(extra, "message"))
                    .at(Json.text(result, "path"), Json.number(result, "start", "line"), Json.number(result, "start", "col"), Json.number(result, "end", "line"))
                    .severity(severity(Json.text(extra, "severity")))
                    .cwe(Json.texts(extra.path("metadata").path("cwe")))
                    // Without a login, Semgrep writes these words in the place of a fingerprint.
                    .fingerprint(Json.text(extra, "fingerprint").equals("requires login") ? "" : Json.text(extra, "fingerprint"))
                    .settled(extra.path("is_ignored").asBoolean(false), "nosemgrep"), at.line());
        });
    }

    private static Vulnerability vulnerability(JsonNode found) {
        JsonNode advisory = found.path("advisory");
        return new Vulnerability(Json.text(found, "foundDependency", "package"), Json.text(found, "foundDependency", "version"), Json.text(advisory, "ruleId"))
                .in(Json.text(found, "dependencyFileLocation", "path"), Json.text(advisory, "ecosystem"))
                .line(Json.number(found, "dependencyFileLocation", "startLine"))
                .aliases(Json.texts(advisory.path("references").path("cveIds")))
                .cwe(Json.texts(advisory.path("references").path("cweIds")))
                .severity(Severities.of(Json.text(advisory, "severity")))
                .summary(Json.text(advisory, "title"));
    }

    private static String severity(String word) {
        return switch (word) {
            case "ERROR" -> Severities.HIGH;
            case "WARNING" -> Severities.MEDIUM;
            case "INFO" -> Severities.LOW;
            default -> Severities.of(word);
        };
    }
}
