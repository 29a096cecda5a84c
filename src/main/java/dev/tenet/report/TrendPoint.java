package dev.tenet.report;

import dev.tenet.finding.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One audit in a row of audits.
 *
 * @param file of its report, as it lies in the folder
 * @param figures of the audit
 * @param open findings by severity, worst first
 * @param added findings that the audit before did not have; 0 for the first
 * @param fixed findings of the audit before that are gone; 0 for the first
 * @param nextAudit the day by which to audit again, yyyy-mm-dd
 */
public record TrendPoint(String file, Difference.Side figures, Map<Severity, Integer> open, int added, int fixed, String nextAudit) {
    public TrendPoint {
        EnumMap<Severity, Integer> copy = new EnumMap<>(Severity.class);
        copy.putAll(open);
        open = Collections.unmodifiableMap(copy);
    }
}
