package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Grype, {@code -o json}. */
final class Grype implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("matches", "vulnerability.id", "artifact.name") && (!shape.empty("matches") || shape.has("descriptor.name"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        JsonShape shape = report.shape();
        out.run("grype", "dependencies", shape.text("descriptor.version"), shape.text("descriptor.timestamp"));
        report.each("matches[]", (match, at) -> out.vulnerability(vulnerability(match), at.line()));
        report.each("ignoredMatches[]", (match, at) -> {
            JsonNode rule = match.path("appliedIgnoreRules").path(0);
            String reason = Json.first(rule, "reason", "vulnerability");
            out.vulnerability(vulnerability(match).settled(true, reason.isEmpty() ? "ignored by a rule of Grype" : "ignored by a rule of Grype: " + reason), at.line());
        });
    }

    private static Vulnerability vulnerability(JsonNode match) {
        JsonNode found = match.path("vulnerability");
        JsonNode artifact = match.path("artifact");
        JsonNode related = match.path("relatedVulnerabilities");
        List<String> aliases = new java.util.ArrayList<>();
        related.forEach(other -> aliases.add(Json.text(other, "id")));
        return new Vulnerability(Json.text(artifact, "name"), Json.text(artifact, "version"), Json.text(found, "id"))
                .in(Json.text(artifact.path("locations").path(0), "path"), Json.text(artifact, "type"))
                .purl(Json.text(artifact, "purl"))
                .aliases(aliases)
                .severity(Severities.of(Json.text(found, "severity")))
                .fixed(Json.texts(found.path("fix").path("versions")))
                .summary(Json.text(found, "description"));
    }
}
