package dev.tenet.extract.reports;

import java.io.IOException;
import java.util.List;

/** detect-secrets: a scan, or a baseline in which people said what is no secret. */
final class DetectSecrets implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("plugins_used") && shape.map("results");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("detect-secrets", "secrets", report.shape().text("version"), report.shape().text("generated_at"));
        report.each("results.*[]", (found, at) -> {
            boolean audited = found.has("is_secret");
            boolean verified = found.path("is_verified").asBoolean(false);
            out.fault(new Fault(Json.text(found, "type"), Json.text(found, "type") + (verified ? ", which was tried and is in use" : ""))
                    .at(Json.text(found, "filename").isEmpty() ? String.valueOf(at.key(1)) : Json.text(found, "filename"), Json.number(found, "line_number"), 0, 0)
                    .severity(verified ? Severities.CRITICAL : Severities.HIGH)
                    .cwe(List.of("798"))
                    .fingerprint(Json.text(found, "hashed_secret"))
                    .settled(audited && !found.path("is_secret").asBoolean(true), "audited as no secret"), at.line());
        });
    }
}
