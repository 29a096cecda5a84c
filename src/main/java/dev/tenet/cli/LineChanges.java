package dev.tenet.cli;

import dev.tenet.output.TextPage;
import java.util.ArrayList;
import java.util.List;

/** What an edit changes in a text, in a few lines: from the first line that differs to the last. */
final class LineChanges {
    private static final int MOST = 4;
    private static final int WIDTH = 120;

    private LineChanges() {}

    static List<String> of(String name, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> gone = old.subList(start, old.size() - end);
        List<String> fresh = now.subList(start, now.size() - end);
        List<String> lines = new ArrayList<>();
        lines.add("  %s changed from line %d on".formatted(name, start + 1));
        gone.stream().limit(MOST).forEach(line -> lines.add("    - " + cut(line)));
        fresh.stream().limit(MOST).forEach(line -> lines.add("    + " + cut(line)));
        int more = Math.max(0, gone.size() - MOST) + Math.max(0, fresh.size() - MOST);
        if (more > 0) {
            lines.add("    and " + more + " further lines");
        }
        return lines;
    }

    private static String cut(String line) {
        String shown = TextPage.plain(line.strip());
        return shown.length() <= WIDTH ? shown : shown.substring(0, WIDTH) + "…";
    }
}
