package dev.tenet.extract.reports;

import java.io.IOException;

/** pip-audit, {@code -f json}: the form with {@code dependencies}, and the older list. */
final class PipAudit implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("dependencies", "name") && (shape.empty("dependencies") ? shape.has("fixes") : shape.has("dependencies[].vulns") || shape.has("dependencies[].skip_reason"))
                || !shape.empty("") && shape.list("", "name", "version", "vulns");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("pip-audit", "dependencies", "", "");
        report.each(report.shape().map("") ? "dependencies[]" : "[]", (dependency, at) -> {
            dependency.path("vulns").forEach(found -> out.vulnerability(
                    new Vulnerability(Json.text(dependency, "name"), Json.text(dependency, "version"), Json.text(found, "id"))
                            .in("", "pypi")
                            .aliases(Json.texts(found.path("aliases")))
                            .fixed(Json.texts(found.path("fix_versions")))
                            .summary(Json.text(found, "description")), at.line()));
        });
    }
}
