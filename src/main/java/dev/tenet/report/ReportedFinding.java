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
 * @param status {@link #OPEN} or {@link #WAIVED}
 * @param effortHours of its remediation
 * @param remediation what to do
 * @param evidence facts it rests on
 * @param absences what was looked for and is not there, in words
 * @param references sources
 * @param flow the way of a value from outside to the fault, the source first; empty when the fault is not about one
 * @param standing how it is known again, and what was decided of it
 * @param witnesses other tools that saw the same
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
        List<FlowStep> flow,
        Standing standing,
        List<Witness> witnesses) {
    public static final String OPEN = "open";
    public static final String WAIVED = "WAIVED";

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
                absences, references, List.of(), Standing.UNKNOWN, List.of());
    }

    /** A finding of which nothing was decided. */
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
            List<String> references,
            List<FlowStep> flow) {
        this(policy, control, title, severity, confidence, category, cwe, location, message, fingerprint, status, effortHours, remediation, evidence,
                absences, references, flow, Standing.UNKNOWN, List.of());
    }

    public ReportedFinding {
        cwe = List.copyOf(cwe);
        evidence = List.copyOf(evidence);
        absences = List.copyOf(absences);
        references = List.copyOf(references);
        flow = List.copyOf(flow);
        witnesses = List.copyOf(witnesses);
    }

    /** The same finding, settled by a waiver. */
    public ReportedFinding waived(Acceptance acceptance) {
        return with(WAIVED, new Standing(standing.symbol(), standing.content(), standing.known(), acceptance));
    }

    /** The same finding, as one that was there before. */
    public ReportedFinding asKnown() {
        return with(status, new Standing(standing.symbol(), standing.content(), true, standing.acceptance()));
    }

    private ReportedFinding with(String nextStatus, Standing next) {
        return new ReportedFinding(policy, control, title, severity, confidence, category, cwe, location, message, fingerprint, nextStatus,
                effortHours, remediation, evidence, absences, references, flow, next, witnesses);
    }

    /** Whether no waiver has settled it. */
    public boolean open() {
        return status.equals(OPEN);
    }

    /** Whether it is open and more than a note: only then it fails its control, caps the grade and raises the risk. */
    public boolean counts() {
        return open() && severity != Severity.INFO;
    }
}
