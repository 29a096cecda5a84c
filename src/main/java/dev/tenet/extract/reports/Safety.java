package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Safety: the lists of version 1, the reports of version 2, and the scans of version 3. */
final class Safety implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("report_meta", "vulnerabilities") || shape.has("scan_results.projects", "meta")
                || shape.list("") && shape.has("[][]") && shape.text("[][]").matches("[A-Za-z0-9._-]+") && name.contains("safety");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        JsonShape shape = report.shape();
        if (shape.has("report_meta")) {
            out.run("safety", "dependencies", shape.text("report_meta.safety_version"), shape.text("report_meta.timestamp"));
            report.each("vulnerabilities[]", (found, at) -> out.vulnerability(reported(found), at.line()));
            report.each("ignored_vulnerabilities[]", (found, at) -> out.vulnerability(
                    reported(found).settled(true, Json.text(found, "ignored_reason")), at.line()));
        } else if (shape.map("")) {
            out.run("safety", "dependencies", "", shape.text("meta.timestamp"));
            report.each("scan_results.projects[].files[]", (file, at) -> scanned(file, out, at.line()));
        } else {
            out.run("safety", "dependencies", "", "");
            report.each("[]", (found, at) -> out.vulnerability(new Vulnerability(found.path(0).asText(""), found.path(2).asText(""), found.path(4).asText(""))
                    .in("", "pypi").summary(found.path(3).asText("")), at.line()));
        }
    }

    private static Vulnerability reported(JsonNode found) {
        String cve = Json.text(found, "CVE");
        return new Vulnerability(Json.text(found, "package_name"), Json.text(found, "analyzed_version"), Json.text(found, "vulnerability_id"))
                .in("", "pypi")
                .aliases(cve.isEmpty() ? List.of() : List.of(cve))
                .severity(Severities.of(Json.text(found, "severity", "cvssv3", "base_severity")))
                .fixed(Json.texts(found.path("fixed_versions")))
                .summary(Json.text(found, "advisory"));
    }

    private static void scanned(JsonNode file, Sink out, int line) {
        for (JsonNode dependency : file.path("results").path("dependencies")) {
            for (JsonNode specification : dependency.path("specifications")) {
                JsonNode remedy = specification.path("vulnerabilities").path("remediation");
                for (JsonNode found : specification.path("vulnerabilities").path("known_vulnerabilities")) {
                    String raw = Json.text(specification, "raw");
                    String version = raw.contains("==") ? raw.substring(raw.indexOf("==") + 2).strip() : "";
                    out.vulnerability(new Vulnerability(Json.text(dependency, "name"), version, Json.text(found, "id"))
                            .in(Json.text(file, "location"), "pypi")
                            .fixed(Json.texts(remedy.path("recommended")))
                            .settled(found.path("ignored").isObject() && !found.path("ignored").isEmpty(), Json.text(found, "ignored", "reason")), line);
                }
            }
        }
    }
}
