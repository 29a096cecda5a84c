package dev.tenet.fact;

import java.util.List;

/**
 * A fault that another tool reports.
 *
 * @param location in the audited tree; the report itself when the tool names no file
 * @param tool its name in lower case: {@code bandit}
 * @param kind what the tool looks at, as {@link ToolRun} names it
 * @param rule the tool's own name of the fault: {@code B608}
 * @param severity {@code CRITICAL}, {@code HIGH}, {@code MEDIUM}, {@code LOW} or {@code INFO}; empty when the tool does not say
 * @param message in the tool's words, without values that grant access
 * @param cwe weaknesses: {@code CWE-89}
 * @param fingerprint by which the tool knows the fault again; empty without one
 * @param suppressed whether somebody settled it in the tool
 * @param why it is settled, in the tool's words; empty when it is not, or nobody says
 * @param report where the report tells of it
 */
public record ToolFinding(
        Location location, String tool, String kind, String rule, String severity, String message, List<String> cwe, String fingerprint,
        boolean suppressed, String why, Location report) implements Fact {
    public ToolFinding {
        cwe = List.copyOf(cwe);
    }
}
