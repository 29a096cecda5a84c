package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** npm, {@code npm audit --json}, as of npm 7 and before. */
final class NpmAudit implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("auditReportVersion", "vulnerabilities") || shape.map("advisories") && shape.has("metadata.vulnerabilities");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("npm", "dependencies", "", "");
        if (report.shape().has("advisories")) {
            report.each("advisories.*", (found, at) -> {
                JsonNode use = found.path("findings").path(0);
                out.vulnerability(new Vulnerability(Json.text(found, "module_name"), Json.text(use, "version"), Json.first(found, "github_advisory_id", "id"))
                        .in("package-lock.json", "npm")
                        .aliases(Json.texts(found.path("cves")))
                        .severity(Severities.of(Json.text(found, "severity")))
                        .fixed(List.of(Json.text(found, "patched_versions").equals("<0.0.0") ? "" : Json.text(found, "patched_versions")))
                        .cwe(Json.texts(found.path("cwe")))
                        .summary(Json.text(found, "title")), at.line());
            });
            return;
        }
        report.each("vulnerabilities.*", (dependency, at) -> dependency.path("via").forEach(found -> {
            // A name alone says through which package it comes, which has an entry of its own.
            if (found.isObject()) {
                JsonNode fix = dependency.path("fixAvailable");
                boolean own = Json.text(fix, "name").equals(Json.text(dependency, "name"));
                String url = Json.text(found, "url");
                String id = url.contains("GHSA-") ? url.substring(url.indexOf("GHSA-")) : Json.text(found, "source");
                out.vulnerability(new Vulnerability(Json.text(dependency, "name"), "", id)
                        .in("package-lock.json", "npm")
                        .severity(Severities.of(Json.text(found, "severity")))
                        .fixed(own ? List.of(Json.text(fix, "version")) : List.of())
                        .cwe(Json.texts(found.path("cwe")))
                        .summary(Json.text(found, "title")), at.line());
            }
        }));
    }
}
