package dev.tenet.author;

import dev.tenet.policy.Adjustment;
import dev.tenet.policy.PolicyParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of policies in plain text, for a terminal. */
public final class PolicyText {
    private static final int INDENT = 14;
    private static final int WIDTH = 100;

    private PolicyText() {}

    /** A line for each policy, in columns, below a head. */
    public static String table(List<PolicyEntry> entries) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"POLICY", "CONTROL", "SEVERITY", "LOOKS AT", "TITLE"});
        for (PolicyEntry entry : entries) {
            String severity = entry.effective().severity().name() + (entry.effective().adjustment().enabled() ? "" : " (off)");
            String title = entry.installed().title() + (entry.installed().lifecycle().equals("stable") ? "" : " (" + entry.installed().lifecycle() + ")");
            String overridden = entry.effective().adjustment().words();
            rows.add(new String[] {entry.id(), entry.installed().control(), severity, entry.subject(), overridden.isEmpty() ? title : title + "; " + overridden});
        }
        int[] widths = new int[5];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Everything about one policy. */
    public static String page(PolicyEntry entry) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("Control", List.of(entry.control().id() + " " + entry.control().title()));
        parts.put("Severity", List.of(severity(entry)));
        parts.put("Confidence", List.of(entry.installed().confidence().name()));
        parts.put("Looks at", entry.subject().isEmpty() ? List.of() : List.of(entry.subject()));
        parts.put("Lifecycle", List.of(entry.installed().lifecycle()));
        parts.put("Parameters", entry.parameters().stream().map(PolicyText::parameter).toList());
        parts.put("Tables", entry.installed().rules().tables().stream().map(table -> "%s, %d rows".formatted(table.path(), table.rows().size())).toList());
        parts.put("Overridden", overridden(entry.effective().adjustment()));
        parts.put("Sources", entry.sources());
        parts.put("Files", List.of(entry.rule(), entry.page()));
        StringBuilder text = new StringBuilder(entry.id() + "  " + entry.installed().title() + "\n\n");
        parts.forEach((name, lines) -> {
            String head = name;
            for (String line : lines) {
                text.append(hang(head, line));
                head = "";
            }
        });
        section(text, "Why", entry.installed().why());
        section(text, "Fix", entry.installed().fix().isEmpty() ? entry.control().remediation().fix() : entry.installed().fix());
        return text.toString();
    }

    private static String severity(PolicyEntry entry) {
        String installed = entry.installed().severity().name();
        String effective = entry.effective().severity().name();
        return installed.equals(effective) ? effective : effective + " (" + installed + " by default)";
    }

    private static String parameter(PolicyEntry.Parameter parameter) {
        PolicyParameter installed = parameter.installed();
        String unit = installed.unit().isEmpty() ? "" : " " + installed.unit();
        String value = installed.name() + " = " + value(parameter.effective().value()) + unit;
        String changed = parameter.overridden() ? ", " + value(installed.value()) + " by default, overridden in " + parameter.effective().location() : "";
        return value + ": " + installed.description() + changed;
    }

    private static List<String> overridden(Adjustment adjustment) {
        List<String> lines = new ArrayList<>();
        if (!adjustment.places().isEmpty()) {
            lines.add("in " + String.join(", ", adjustment.places()));
        }
        if (!adjustment.enabled()) {
            lines.add("switched off");
        }
        if (!adjustment.include().isEmpty()) {
            lines.add("judges only " + String.join(", ", adjustment.include()));
        }
        if (!adjustment.exclude().isEmpty()) {
            lines.add("leaves out " + String.join(", ", adjustment.exclude()));
        }
        return lines;
    }

    /** A value as {@code tenet.yaml} would have it. */
    static String value(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? String.format(Locale.ROOT, "%.0f", number) : number.toString();
        }
        return value instanceof List<?> list ? "[" + String.join(", ", list.stream().map(Object::toString).toList()) + "]" : value.toString();
    }

    private static void section(StringBuilder text, String title, String markdown) {
        if (!markdown.isEmpty()) {
            text.append('\n').append(title).append('\n');
            markdown.lines().forEach(line -> text.append(line.isEmpty() ? "" : "  " + line).append('\n'));
        }
    }

    /** Words behind a head, broken at the width. */
    private static String hang(String head, String words) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder("  " + head + " ".repeat(Math.max(1, INDENT - 2 - head.length())));
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > INDENT) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(INDENT));
            }
            line.append(word).append(' ');
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
