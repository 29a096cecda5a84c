package dev.tenet.extract.reports;

import java.util.List;

/** LCOV's tracefiles: {@code SF} names a file, {@code LF} and {@code LH} count its lines, {@code BRF} and {@code BRH} its branches. */
final class Lcov {
    private Lcov() {}

    static boolean matches(List<String> head) {
        return head.stream().filter(line -> !line.isBlank() && !line.startsWith("TN:")).limit(1).anyMatch(line -> line.startsWith("SF:"));
    }

    static void read(Iterable<String> lines, Sink out) {
        out.run("lcov", "coverage", "", "");
        String file = "";
        int number = 0;
        int start = 0;
        long[] counts = new long[6];
        long[] total = new long[4];
        for (String line : lines) {
            number++;
            if (line.startsWith("SF:")) {
                file = line.substring(3);
                start = number;
                counts = new long[6];
            } else if (line.startsWith("DA:")) {
                counts[4]++;
                counts[5] += line.endsWith(",0") ? 0 : 1;
            } else if (line.startsWith("LF:")) {
                counts[0] = number(line);
            } else if (line.startsWith("LH:")) {
                counts[1] = number(line);
            } else if (line.startsWith("BRF:")) {
                counts[2] = number(line);
            } else if (line.startsWith("BRH:")) {
                counts[3] = number(line);
            } else if (line.equals("end_of_record") && !file.isEmpty()) {
                // The sums are optional; the lines are not.
                counts[0] = counts[0] == 0 ? counts[4] : counts[0];
                counts[1] = counts[0] == counts[4] ? counts[5] : counts[1];
                out.coverage(start, file, share(counts[1], counts[0]), counts[2] == 0 ? Double.NaN : share(counts[3], counts[2]));
                for (int i = 0; i < total.length; i++) {
                    total[i] += counts[i];
                }
                file = "";
            }
        }
        if (!file.isEmpty()) {
            out.incomplete(number, "ends in the middle of a record, so the total is not known; write the report anew");
        } else {
            out.coverage(1, "", share(total[1], total[0]), total[2] == 0 ? Double.NaN : share(total[3], total[2]));
        }
    }

    private static double share(long covered, long all) {
        return all == 0 ? 1 : Math.min(1, (double) covered / all);
    }

    private static long number(String line) {
        String text = line.substring(line.indexOf(':') + 1).strip();
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
