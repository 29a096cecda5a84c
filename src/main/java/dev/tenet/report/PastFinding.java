package dev.tenet.report;

import dev.tenet.finding.Severity;

/**
 * A finding as a later audit needs it to know it again.
 *
 * @param policy id of the policy
 * @param control id of the control
 * @param title of the policy
 * @param severity then
 * @param path relative to the audited root
 * @param line from 1; 0 for the file as a whole
 * @param message what was wrong
 * @param fingerprint of the finding
 * @param symbol in which it stood; empty when in none
 * @param content hash of its line; empty without one
 * @param status as in {@link ReportedFinding}
 */
public record PastFinding(
        String policy, String control, String title, Severity severity, String path, int line, String message, String fingerprint, String symbol,
        String content, String status) {
    public static PastFinding of(ReportedFinding finding) {
        return new PastFinding(finding.policy(), finding.control(), finding.title(), finding.severity(), finding.location().path(),
                finding.location().line(), finding.message(), finding.fingerprint(), finding.standing().symbol(), finding.standing().content(),
                finding.status());
    }

    public boolean open() {
        return status.equals(ReportedFinding.OPEN);
    }

    /** {@code path:line}, or the path alone. */
    public String place() {
        return path.isEmpty() ? "(whole tree)" : line == 0 ? path : path + ":" + line;
    }
}
