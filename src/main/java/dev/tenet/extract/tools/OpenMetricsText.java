package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import dev.tenet.fact.Metric;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samples of the OpenMetrics 1.0 text format, which Prometheus' own format is close to: {@code name{label="value"} 12.5 timestamp # exemplar}. */
final class OpenMetricsText {
    private static final int MOST = 50_000;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    private final SourceText source;
    private final Extraction out;

    OpenMetricsText(SourceText source, Extraction out) {
        this.source = source;
        this.out = out;
    }

    void read() {
        List<String> lines = source.text().lines().limit(MOST).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("# EOF")) {
                return;
            }
            if (!line.isEmpty() && !line.startsWith("#") && !sample(line, Location.of(source.path(), i + 1, 1))) {
                out.issue(Location.of(source.path(), i + 1, 1), "is no sample of OpenMetrics and was left out; write name{label=\"value\"} number");
            }
        }
    }

    private boolean sample(String line, Location where) {
        Matcher name = NAME.matcher(line);
        if (!name.lookingAt()) {
            return false;
        }
        int at = name.end();
        String labels = "";
        if (at < line.length() && line.charAt(at) == '{') {
            int end = endOfLabels(line, at);
            if (end < 0) {
                return false;
            }
            labels = line.substring(at + 1, end);
            at = end + 1;
        }
        String[] words = line.substring(at).strip().split("\\s+", 2);
        try {
            double value = number(words[0]);
            if (!Double.isNaN(value)) {
                out.add(new Metric(where, name.group(), labels, value));
            }
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** Braces may stand in quotes, and quotes behind a backslash. */
    private static int endOfLabels(String line, int start) {
        boolean quoted = false;
        for (int i = start + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static double number(String word) {
        return switch (word) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(word);
        };
    }
}
