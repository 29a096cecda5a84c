package dev.tenet.extract.reports;

import java.io.IOException;

/** hadolint, {@code -f json}. */
final class Hadolint implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("", "code", "level", "file", "line") && (!shape.empty("") || name.contains("hadolint"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("hadolint", "configuration", "", "");
        report.each("[]", (found, at) -> out.fault(new Fault(Json.text(found, "code"), Json.text(found, "message"))
                .at(Json.text(found, "file"), Json.number(found, "line"), Json.number(found, "column"), 0)
                .severity(severity(Json.text(found, "level"))), at.line()));
    }

    private static String severity(String level) {
        return switch (level) {
            case "error" -> Severities.MEDIUM;
            case "warning" -> Severities.LOW;
            default -> Severities.INFO;
        };
    }
}
