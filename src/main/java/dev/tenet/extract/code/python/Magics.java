package dev.tenet.extract.code.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a cell what IPython understands and Python does not; what is left has as many lines. */
final class Magics {
    private static final Pattern LINE = Pattern.compile("\\s*(%{1,2}[A-Za-z_]|!|\\?).*");
    private static final Pattern ASSIGNED = Pattern.compile("\\s*[\\w.,\\s]+=\\s*(!|%[A-Za-z_]).*");
    private static final Pattern ASKED = Pattern.compile("\\s*[\\w.]+\\?{1,2}\\s*");
    /** Magics whose cell is Python all the same. */
    private static final Set<String> PYTHON = Set.of("time", "timeit", "capture", "prun", "python", "python3", "pypy", "memit", "mprun", "lprun");

    List<NotebookReader.Line> blank(List<NotebookReader.Line> cell) {
        boolean other = !cell.isEmpty() && isOtherLanguage(cell.get(0).text());
        List<NotebookReader.Line> lines = new ArrayList<>(cell.size());
        OpenBrackets open = new OpenBrackets();
        for (NotebookReader.Line line : cell) {
            boolean magic = other || (!open.any() && isMagic(line.text()));
            if (!magic) {
                open.read(line.text());
            }
            lines.add(magic ? new NotebookReader.Line(instead(line.text(), other), line.line(), line.column()) : line);
        }
        return lines;
    }

    private static boolean isMagic(String line) {
        return LINE.matcher(line).matches() || ASSIGNED.matcher(line).matches() || ASKED.matcher(line).matches();
    }

    private static boolean isOtherLanguage(String first) {
        if (!first.startsWith("%%")) {
            return false;
        }
        int end = 2;
        while (end < first.length() && !Character.isWhitespace(first.charAt(end))) {
            end++;
        }
        return !PYTHON.contains(first.substring(2, end));
    }

    /** In the body of a block something must stand. */
    private static String instead(String line, boolean other) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return other || indent == 0 ? "" : line.substring(0, indent) + "pass";
    }
}
