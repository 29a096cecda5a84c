package dev.tenet.report;

import dev.tenet.fact.Location;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.Remediation;
import java.util.Collection;
import java.util.List;

/** Builds controls, results of policies and findings for tests in one line each. */
public final class SampleResults {
    private SampleResults() {}

    /** A control of weight 1 that stands alone. */
    public static Control control(String id, String category, Severity severity, String title, double hours, String... after) {
        return control(id, category, severity, title, 1, remediation(id, title, hours, after));
    }

    public static Control control(
            String id, String category, Severity severity, String title, double weight, Remediation remediation) {
        return new Control(id, category, category, title, severity, weight, List.of("CWE-" + (700 + id.hashCode() % 50)), remediation);
    }

    /** From half to one and a half of the hours. */
    public static Remediation remediation(String key, String title, double hours, String... after) {
        return new Remediation(
                key,
                title,
                "Do what makes it so: %s.".formatted(title),
                hours,
                hours / 2,
                hours * 1.5,
                List.of(after),
                "python");
    }

    public static PolicyResult passed(String control, String name, String subject, int looked) {
        return new PolicyResult(name, control, Outcome.PASSED, subject, looked, 0, "");
    }

    public static PolicyResult failed(String control, String name, String subject, int looked, int findings) {
        return new PolicyResult(name, control, Outcome.FAILED, subject, looked, findings, "");
    }

    public static PolicyResult notApplicable(String control, String name, String subject) {
        return new PolicyResult(name, control, Outcome.NOT_APPLICABLE, subject, 0, 0, "no " + subject);
    }

    public static PolicyResult errored(String control, String name, String subject, String reason) {
        return new PolicyResult(name, control, Outcome.ERRORED, subject, 0, 0, reason);
    }

    /** An open finding of a policy that is named after its control. */
    public static ReportedFinding open(Control control, Severity severity, Location location) {
        return finding(control, control.pack() + "/" + control.id(), severity, location, "wrong here", "open");
    }

    public static ReportedFinding finding(
            Control control, String policy, Severity severity, Location location, String message, String status) {
        return new ReportedFinding(
                policy,
                control.id(),
                title(policy),
                severity,
                Confidence.HIGH,
                control.category(),
                List.of("CWE-287"),
                location,
                message,
                "%016x".formatted((policy + location).hashCode()),
                status,
                control.remediation().hours(),
                control.remediation().fix(),
                List.of(new Evidence("Call", location, "a call at " + location)),
                List.of("no Guard before it"),
                List.of("https://cwe.mitre.org/data/definitions/287.html"));
    }

    /** By severity, path, line, policy, as reports sort them. */
    public static List<ReportedFinding> sorted(Collection<ReportedFinding> findings) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(ReportedFinding::severity)
                        .thenComparing(ReportedFinding::location)
                        .thenComparing(ReportedFinding::policy))
                .toList();
    }

    private static String title(String policy) {
        String words = policy.substring(policy.indexOf('/') + 1).replace('-', ' ').replace("sql", "SQL");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
