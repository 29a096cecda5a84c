package dev.tenet.report;

import dev.tenet.fact.FlowStep;
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
 * @param flow the way of a value from outside to the fault, the source first; empty when the fault is not about one
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
        List<String> references,
        List<FlowStep> flow) {
    public ReportedFinding(
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
        this(policy, control, title, severity, confidence, category, cwe, location, message, fingerprint, status, effortHours, remediation, evidence,
                absences, references, List.of());
    }

    public ReportedFinding {
        cwe = List.copyOf(cwe);
        evidence = List.copyOf(evidence);
        absences = List.copyOf(absences);
        references = List.copyOf(references);
        flow = List.copyOf(flow);
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
