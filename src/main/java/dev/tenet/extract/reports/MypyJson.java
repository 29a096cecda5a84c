package dev.tenet.extract.reports;

import java.io.IOException;

/** mypy, {@code --output json}: a document a line. Without errors it writes nothing at all. */
final class MypyJson implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("file", "line", "message", "severity", "code") && shape.has("hint");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("mypy", "types", "", "");
        report.each("", (found, at) -> {
            if (Json.text(found, "severity").equals("error")) {
                String code = Json.text(found, "code");
                out.fault(new Fault(code.isEmpty() ? "error" : code, Json.text(found, "message"))
                        .at(Json.text(found, "file"), Json.number(found, "line"), Json.number(found, "column") + 1, 0)
                        .severity(Severities.MEDIUM), at.line());
            }
        });
    }
}
