package dev.tenet.extract.reports;

import java.io.IOException;

/** Ruff, {@code --output-format json}. What {@code # noqa} settles is not in its reports. */
final class Ruff implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("", "code", "filename", "location.row") && (!shape.empty("") || name.contains("ruff"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("ruff", "lint", "", "");
        report.each("[]", (found, at) -> {
            // A file that Ruff cannot parse has no code in older versions.
            String code = Json.text(found, "code").isEmpty() ? "invalid-syntax" : Json.text(found, "code");
            out.fault(new Fault(code, Json.text(found, "message"))
                    .at(Json.text(found, "filename"), Json.number(found, "location", "row"), Json.number(found, "location", "column"),
                            Json.number(found, "end_location", "row"))
                    .severity(code.equals("invalid-syntax") || code.startsWith("E9") || code.startsWith("F8") ? Severities.MEDIUM : Severities.LOW), at.line());
        });
    }
}
