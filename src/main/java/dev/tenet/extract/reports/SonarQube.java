package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** SonarQube: issues and hotspots of its web API, and the reports of sonar-report, which have both. */
final class SonarQube implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("issues", "rule", "component", "severity") && (shape.has("paging") || shape.has("sonarBaseURL"))
                || shape.has("paging") && shape.list("hotspots", "securityCategory", "component");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        boolean api = report.shape().has("paging");
        out.run("sonarqube", "code", "", "");
        int pages = integer(report.shape().text("paging.total"));
        int[] seen = {0};
        report.each("issues[]", (issue, at) -> {
            seen[0]++;
            out.fault(fault(issue, Severities.NONE), at.line());
        });
        report.each("hotspots[]", (spot, at) -> {
            seen[0]++;
            out.fault(fault(spot, Severities.of(Json.text(spot, "vulnerabilityProbability"))), at.line());
        });
        if (api && pages > seen[0]) {
            out.incomplete(0, "holds %d of %d results; fetch the other pages, too".formatted(seen[0], pages));
        }
    }

    private static Fault fault(JsonNode found, String severity) {
        String component = Json.text(found, "component");
        JsonNode range = found.path("textRange");
        int line = Math.max(Json.number(found, "line"), Json.number(range, "startLine"));
        String status = Json.first(found, "resolution", "status");
        boolean settled = List.of("FALSE-POSITIVE", "WONTFIX", "SAFE", "ACKNOWLEDGED", "ACCEPTED").contains(status);
        return new Fault(Json.first(found, "rule", "ruleKey", "securityCategory"), Json.text(found, "message"))
                .at(component.substring(component.lastIndexOf(':') + 1), line, 0, Json.number(range, "endLine"))
                .severity(severity.isEmpty() ? severity(Json.text(found, "severity")) : severity)
                .fingerprint(Json.first(found, "hash", "key"))
                .settled(settled, status.toLowerCase(java.util.Locale.ROOT));
    }

    /** The words of the scale of version 10.1 and before, in which the second worst is called critical. */
    private static String severity(String word) {
        return switch (word) {
            case "BLOCKER" -> Severities.CRITICAL;
            case "CRITICAL" -> Severities.HIGH;
            default -> Severities.of(word);
        };
    }

    private static int integer(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
