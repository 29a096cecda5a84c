package dev.tenet.extract.reports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mypy prints: {@code path:line:column: error: message  [code]}, and a line that sums it up. Without that line it was cut off. */
final class MypyText {
    private static final Pattern MESSAGE = Pattern.compile(
            "^((?:[A-Za-z]:)?[^:\\s][^:]*):(?:(\\d{1,9}):)?(?:(\\d{1,9}):)?(?:(\\d{1,9}):\\d{1,9}:)? (error|note|warning): (.*?)(?:\\s+\\[([a-z][a-z0-9-]*)])?$");
    private static final Pattern SUM = Pattern.compile("^(?:Found \\d+ errors? in \\d+ files? \\(.*\\)|Success: (?:no|\\d+) .*)$");

    private MypyText() {}

    /** Whether a line that mypy writes is among the first lines. */
    static boolean matches(List<String> head) {
        return head.stream().anyMatch(line -> SUM.matcher(line).matches()) || head.stream().limit(1).anyMatch(line -> MESSAGE.matcher(line).matches());
    }

    static void read(Iterable<String> lines, Sink out) {
        out.run("mypy", "types", "", "");
        boolean summed = false;
        int number = 0;
        for (String line : lines) {
            number++;
            Matcher message = MESSAGE.matcher(line.length() > 2000 ? line.substring(0, 2000) : line);
            if (SUM.matcher(line).matches()) {
                summed = true;
                if (line.contains("errors prevented further checking")) {
                    out.stopped();
                }
            } else if (message.matches() && message.group(5).equals("error")) {
                String code = message.group(7) == null ? "error" : message.group(7);
                out.fault(new Fault(code, message.group(6)).at(message.group(1), number(message.group(2)), number(message.group(3)), number(message.group(4)))
                        .severity(Severities.MEDIUM), number);
            }
        }
        if (!summed) {
            out.incomplete(number, "ends without the line in which mypy sums up, so it is not all that mypy said; write the report anew");
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
