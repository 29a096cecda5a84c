package dev.tenet.report;

/**
 * Another tool whose results the audit used, or could not.
 *
 * @param tool its name
 * @param kind what it looks at: {@code code}, {@code dependencies}, {@code types}, {@code tests}, …
 * @param version of the tool; empty when it is not known
 * @param date when it ran, as it says; empty when it does not
 * @param path of its report
 * @param how {@code read} from a report, {@code ran} by this audit, or {@code not run}
 * @param complete whether it looked at everything, and all it said could be read
 * @param results how many
 */
public record ToolUse(String tool, String kind, String version, String date, String path, String how, boolean complete, int results) {
    public static final String READ = "read";
    public static final String RAN = "ran";
    public static final String NOT_RUN = "not run";
}
