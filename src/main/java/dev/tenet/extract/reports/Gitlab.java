package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reports of GitLab (schemas 2 to 15): code, secrets, dependencies, images. */
final class Gitlab implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("version") && shape.list("vulnerabilities", "identifiers", "location")
                && (!shape.empty("vulnerabilities") || shape.has("scan.type") || shape.has("remediations") && !shape.has("bomFormat"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        JsonShape shape = report.shape();
        String type = shape.text("scan.type").isEmpty() ? shape.text("vulnerabilities[].category") : shape.text("scan.type");
        boolean packages = type.equals("dependency_scanning") || type.equals("container_scanning") || shape.has("dependency_files");
        String kind = packages ? "dependencies" : type.equals("secret_detection") ? "secrets" : "code";
        String scanner = shape.text("scan.scanner.id").isEmpty() ? shape.text("vulnerabilities[].scanner.id") : shape.text("scan.scanner.id");
        out.run(scanner.isEmpty() ? "gitlab" : scanner, kind, shape.text("scan.scanner.version"), shape.text("scan.end_time"));
        if (shape.text("scan.status").equals("failure")) {
            out.incomplete(0, "says that the scan failed; run it again");
        }
        report.each("vulnerabilities[]", (found, at) -> {
            if (packages) {
                out.vulnerability(vulnerability(found), at.line());
            } else {
                out.fault(fault(found, kind), at.line());
            }
        });
    }

    private static Vulnerability vulnerability(JsonNode found) {
        JsonNode location = found.path("location");
        List<String> ids = identifiers(found, "name");
        String file = Json.text(location, "file");
        return new Vulnerability(Json.text(location, "dependency", "package", "name"), Json.text(location, "dependency", "version"),
                ids.isEmpty() ? Json.text(found, "id") : ids.get(0))
                .in(file, "")
                .aliases(ids)
                .severity(Severities.of(Json.text(found, "severity")))
                .cwe(ids)
                .summary(Json.first(found, "name", "message", "description"))
                .settled(found.path("flags").isArray() && !found.path("flags").isEmpty(), Json.text(found.path("flags").path(0), "description"));
    }

    private static Fault fault(JsonNode found, String kind) {
        JsonNode location = found.path("location");
        List<String> rules = identifiers(found, "value");
        List<String> weaknesses = identifiers(found, "name");
        if (kind.equals("secrets")) {
            weaknesses.add("CWE-798");
        }
        return new Fault(rules.isEmpty() ? Json.text(found, "name") : rules.get(0), Json.first(found, "message", "name", "description"))
                .at(Json.text(location, "file"), Json.number(location, "start_line"), 0, Json.number(location, "end_line"))
                .severity(Severities.of(Json.text(found, "severity")))
                .cwe(weaknesses)
                .fingerprint(Json.first(found, "id", "cve"))
                .identity(Json.text(found, "cve"))
                .settled(found.path("flags").isArray() && !found.path("flags").isEmpty(), Json.text(found.path("flags").path(0), "description"));
    }

    private static List<String> identifiers(JsonNode found, String key) {
        List<String> texts = new ArrayList<>();
        found.path("identifiers").forEach(identifier -> {
            boolean weakness = Json.text(identifier, "type").equalsIgnoreCase("cwe");
            if (!Json.text(identifier, key).isBlank() && (key.equals("name") || !weakness)) {
                texts.add(weakness ? "CWE-" + Json.text(identifier, "value") : Json.text(identifier, key));
            }
        });
        return texts;
    }
}
