package dev.tenet.output;

import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The plan as comma-separated values (RFC 4180), for spreadsheets and for Jira. */
public final class PlanTable {
    private PlanTable() {}

    /** One row an item, in the order of work. */
    public static void write(Report report, Writer out) throws IOException {
        row(out, List.of("Key", "Title", "Severity", "Controls", "Hours", "Low", "High", "Gain", "Skill", "After", "Week", "Worker", "From", "Due", "Places", "Fix"));
        for (Plan.Item item : report.plan().items()) {
            row(out, List.of(item.key(), item.title(), item.severity().name(), String.join(" ", item.controls()), Phrase.number(item.hours(), 2),
                    Phrase.number(item.low(), 2), Phrase.number(item.high(), 2), Phrase.number(item.gain(), 2), item.skill(), String.join(" ", item.after()),
                    Integer.toString(item.week()), item.turn().worker(), item.turn().from(), item.turn().due(),
                    String.join(" ", item.locations().stream().map(Web::place).distinct().toList()), item.fix()));
        }
    }

    /** Columns that Jira's importer knows. The label finds what was imported before; its key goes into the column Issue Key to update it. */
    public static void jira(List<IssuesJson.Issue> issues, Writer out) throws IOException {
        row(out, List.of("Issue Key", "External ID", "Issue Type", "Summary", "Description", "Priority", "Labels", "Labels", "Original Estimate", "Due Date"));
        for (IssuesJson.Issue issue : issues) {
            IssueView view = issue.view();
            row(out, List.of("", view.key(), "Task", view.title(), issue.body().strip(), priority(view.severity()), "tenet", view.key(),
                    Phrase.number(Math.ceil(view.effort() * 3600), 0), view.due()));
        }
    }

    private static String priority(String severity) {
        return switch (severity) {
            case "critical" -> "Highest";
            case "high" -> "High";
            case "medium" -> "Medium";
            default -> "Low";
        };
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(PlanTable::cell).toList()));
        out.write("\r\n");
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula is made text by an apostrophe. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
