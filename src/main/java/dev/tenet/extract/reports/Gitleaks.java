package dev.tenet.extract.reports;

import java.io.IOException;
import java.util.List;

/** Gitleaks, {@code --report-format json}. What it found is never taken over, only where. */
final class Gitleaks implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return !shape.empty("") && shape.list("", "RuleID", "File", "StartLine") || shape.empty("") && name.contains("gitleaks");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        out.run("gitleaks", "secrets", "", "");
        report.each("[]", (found, at) -> {
            String commit = Json.text(found, "Commit");
            String when = commit.isEmpty() ? "" : " (commit " + commit.substring(0, Math.min(8, commit.length())) + ")";
            out.fault(new Fault(Json.text(found, "RuleID"), Json.text(found, "Description") + when)
                    .at(Json.text(found, "File"), Json.number(found, "StartLine"), Json.number(found, "StartColumn"), Json.number(found, "EndLine"))
                    .severity(Severities.HIGH)
                    .cwe(List.of("798"))
                    .fingerprint(Json.text(found, "Fingerprint")), at.line());
        });
    }
}
