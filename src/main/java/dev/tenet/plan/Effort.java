package dev.tenet.plan;

import dev.tenet.policy.Remediation;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hours of a remediation, in hundredths. A control's hours are those of the change and of one place; the same change repairs all controls of a
 * remediation, so the largest counts. Each further place of a policy takes the hours that its page declares as {@code effort}, and none when it
 * declares nothing: the change then repairs all places. The range widens as the expected hours do: estimates of one job err together.
 *
 * @param low least
 * @param expected most likely
 * @param high most
 */
record Effort(long low, long expected, long high) {
    static Effort of(List<ControlResult> members, List<ReportedFinding> findings) {
        double base = 0;
        double low = 0;
        double high = 0;
        Map<String, Double> ofControl = new HashMap<>();
        for (ControlResult member : members) {
            Remediation remediation = member.control().remediation();
            base = Math.max(base, remediation.hours());
            low = Math.max(low, remediation.low());
            high = Math.max(high, remediation.high());
            ofControl.put(member.control().id(), remediation.hours());
        }
        double further = 0;
        Map<String, Boolean> seen = new HashMap<>();
        for (ReportedFinding finding : findings) {
            boolean another = seen.put(finding.policy(), true) != null;
            // A finding has the control's hours where its policy declares none of its own.
            boolean declared = finding.effortHours() > 0 && finding.effortHours() != ofControl.getOrDefault(finding.control(), 0.0);
            if (another && declared) {
                further += finding.effortHours();
            }
        }
        double factor = (base + further) / base;
        return new Effort(Hours.work(low * factor), Hours.work(base + further), Hours.work(high * factor));
    }
}
