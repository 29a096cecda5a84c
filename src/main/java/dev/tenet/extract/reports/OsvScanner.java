package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** OSV-Scanner, {@code --format json}: vulnerabilities in the schema of OSV. */
final class OsvScanner implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("results", "source.path", "packages") && (!shape.empty("results") || shape.has("experimental_config") || name.contains("osv"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("osv-scanner", "dependencies", "", "");
        report.each("results[]", (result, at) -> result.path("packages").forEach(part -> part.path("vulnerabilities").forEach(found ->
                out.vulnerability(vulnerability(Json.text(result, "source", "path"), part, found), at.line()))));
    }

    private static Vulnerability vulnerability(String file, JsonNode part, JsonNode found) {
        JsonNode used = part.path("package");
        String name = Json.text(used, "name");
        List<String> fixed = new ArrayList<>();
        for (JsonNode affected : found.path("affected")) {
            if (Json.text(affected, "package", "name").equals(name)) {
                affected.path("ranges").forEach(range -> range.path("events").forEach(event -> fixed.add(Json.text(event, "fixed"))));
            }
        }
        JsonNode more = found.path("database_specific");
        return new Vulnerability(name, Json.text(used, "version"), Json.text(found, "id"))
                .in(file, Json.text(used, "ecosystem"))
                .aliases(Json.texts(found.path("aliases")))
                .severity(Severities.worse(Severities.of(Json.text(more, "severity")), Severities.ofScore(score(part, Json.text(found, "id")))))
                .fixed(fixed)
                .cwe(Json.texts(more.path("cwe_ids")))
                .summary(Json.text(found, "summary").isEmpty() ? Json.text(found, "details") : Json.text(found, "summary"));
    }

    /** The scanner works the score out of the vector and gives it for a group of ids. */
    private static String score(JsonNode part, String id) {
        for (JsonNode group : part.path("groups")) {
            if (Json.texts(group.path("ids")).contains(id)) {
                return Json.text(group, "max_severity");
            }
        }
        return "";
    }
}
