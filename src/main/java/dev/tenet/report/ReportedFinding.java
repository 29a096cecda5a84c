package dev.tenet.report;

import dev.tenet.fact.Location;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Severity;
import java.util.List;

/**
 * A finding with everything that outputs say about it.
 *
 * @param policy id of the policy
 * @param control id of the control
 * @param title of the policy
 * @param severity in force
 * @param confidence in force
 * @param category id of the category
 * @param cwe weaknesses
 * @param location where
 * @param message what is wrong there
 * @param fingerprint stable over moved lines
 * @param status {@code open} until waivers or a baseline say otherwise
 * @param effortHours of its remediation
 * @param remediation what to do
 * @param evidence facts it rests on
 * @param absences what was looked for and is not there, in words
 * @param references sources
 */
public record ReportedFinding(
        String policy,
        String control,
        String title,
        Severity severity,
        Confidence confidence,
        String category,
        List<String> cwe,
        Location location,
        String message,
        String fingerprint,
        String status,
        double effortHours,
        String remediation,
        List<Evidence> evidence,
        List<String> absences,
        List<String> references) {
    public ReportedFinding {
        cwe = List.copyOf(cwe);
        evidence = List.copyOf(evidence);
        absences = List.copyOf(absences);
        references = List.copyOf(references);
    }

    /** Whether neither a waiver nor a baseline has settled it. */
    public boolean open() {
        return status.equals("open");
    }

    /** Whether it is open and more than a note: only then it fails its control, caps the grade and raises the risk. */
    public boolean counts() {
        return open() && severity != Severity.INFO;
    }
}
