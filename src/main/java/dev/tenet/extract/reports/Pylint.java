package dev.tenet.extract.reports;

import java.io.IOException;

/** Pylint, {@code -f json} and {@code json2}. */
final class Pylint implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.map("") && shape.has("statistics") && shape.list("messages", "messageId", "symbol", "path")
                || shape.list("", "message-id", "symbol", "path") && (!shape.empty("") || name.contains("pylint"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("pylint", "lint", "", "");
        report.each(report.shape().map("") ? "messages[]" : "[]", (message, at) -> {
            String code = Json.first(message, "messageId", "message-id");
            out.fault(new Fault(code, "%s (%s)".formatted(Json.text(message, "message"), Json.text(message, "symbol")))
                    .at(Json.text(message, "path"), Json.number(message, "line"), Json.number(message, "column") + 1, Json.number(message, "endLine"))
                    .severity(severity(Json.text(message, "type"))), at.line());
        });
    }

    private static String severity(String type) {
        return switch (type) {
            case "fatal", "error" -> Severities.MEDIUM;
            case "warning" -> Severities.LOW;
            default -> Severities.INFO;
        };
    }
}
