package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Trivy, {@code --format json}: packages, settings and secrets. */
final class Trivy implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("SchemaVersion") && (shape.has("ArtifactName") || shape.has("Results")) || !shape.empty("") && shape.list("", "Target", "Type");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        JsonShape shape = report.shape();
        String version = shape.text("Trivy.Version");
        String date = shape.text("CreatedAt");
        String results = shape.map("") ? "Results[]" : "[]";
        out.run("trivy", "dependencies", version, date);
        report.each(results, (result, at) -> result.path("Vulnerabilities").forEach(found -> out.vulnerability(vulnerability(result, found), at.line())));
        if (shape.has("Results[].Misconfigurations") || holds(report, results, "Misconfigurations")) {
            out.run("trivy", "configuration", version, date);
            report.each(results, (result, at) -> result.path("Misconfigurations").forEach(found -> misconfigured(result, found, out, at.line())));
        }
        if (holds(report, results, "Secrets")) {
            out.run("trivy", "secrets", version, date);
            report.each(results, (result, at) -> result.path("Secrets").forEach(found -> out.fault(
                    new Fault(Json.text(found, "RuleID"), Json.text(found, "Title"))
                            .at(Json.text(result, "Target"), Json.number(found, "StartLine"), 0, Json.number(found, "EndLine"))
                            .severity(Severities.of(Json.text(found, "Severity"))).cwe(List.of("798")), at.line())));
        }
    }

    private static boolean holds(JsonReport report, String results, String part) throws IOException {
        boolean[] holds = {false};
        report.each(results + "." + part, (found, at) -> holds[0] = true);
        return holds[0];
    }

    private static Vulnerability vulnerability(JsonNode result, JsonNode found) {
        // Images have targets such as "alpine:3.10 (alpine 3.10.2)", which are no files.
        String target = Json.text(result, "Class").equals("os-pkgs") ? "" : Json.text(result, "Target");
        return new Vulnerability(Json.text(found, "PkgName"), Json.text(found, "InstalledVersion"), Json.text(found, "VulnerabilityID"))
                .in(target, Json.text(result, "Type"))
                .purl(Json.text(found, "PkgIdentifier", "PURL"))
                .severity(Severities.of(Json.text(found, "Severity")))
                .fixed(List.of(Json.text(found, "FixedVersion").split(",")))
                .cwe(Json.texts(found.path("CweIDs")))
                .summary(Json.text(found, "Title"));
    }

    private static void misconfigured(JsonNode result, JsonNode found, Sink out, int line) {
        if (!Json.text(found, "Status").equals("PASS")) {
            JsonNode cause = found.path("CauseMetadata");
            out.fault(new Fault(Json.first(found, "AVDID", "ID"), Json.first(found, "Message", "Title"))
                    .at(Json.text(result, "Target"), Json.number(cause, "StartLine"), 0, Json.number(cause, "EndLine"))
                    .severity(Severities.of(Json.text(found, "Severity")))
                    .settled(Json.text(found, "Status").equals("EXCEPTION"), "exception in Trivy"), line);
        }
    }
}
