package dev.tenet.extract.config;

/**
 * Takes the templates of Helm and Jinja out of YAML that is not YAML before they are filled in. What stands in for them is as long as they are, so
 * that places stay; a value that held one reads as it was written.
 *
 * @param text without the templates that YAML cannot read
 * @param original as written
 * @param first offset of the first template; -1 when there was none
 */
record Templates(String text, String original, int first) {
    // Of the private use area: no text has it, and YAML takes it for a letter.
    private static final char FILLER = '\uE000';

    private static final String[] CLOSINGS = {"}}", "%}", "#}"};
    private static final String OPENINGS = "{%#";

    static Templates of(String text) {
        if (!text.contains("{{") && !text.contains("{%") && !text.contains("{#")) {
            return new Templates(text, text, -1);
        }
        char[] out = text.toCharArray();
        int[] closings = {0, 0, 0};
        int first = -1;
        char last = '\n';
        int at = 0;
        while (at < out.length) {
            int kind = at + 1 < out.length && out[at] == '{' ? OPENINGS.indexOf(out[at + 1]) : -1;
            boolean apart = at == 0 || out[at - 1] == ' ' || out[at - 1] == FILLER;
            int end = kind >= 0 && startsToken(last, apart) ? closing(text, kind, at + 2, closings) : -1;
            if (end < 0) {
                last = out[at] == ' ' ? last : out[at];
                at++;
                continue;
            }
            fill(out, at, end, fillsLine(out, at, end) ? ' ' : FILLER);
            first = first < 0 ? at : first;
            at = end;
        }
        return new Templates(first < 0 ? text : new String(out), text, first);
    }

    /** What was written where {@code scalar}, which spans {@code from} to {@code to}, was read. */
    String restore(String scalar, int from, int to) {
        if (first < 0 || scalar.indexOf(FILLER) < 0) {
            return scalar;
        }
        return original.substring(from, Math.min(to, original.length())).strip();
    }

    /** End of the template that is open at {@code from}; {@code known} keeps what was found before, so that nothing is searched twice. */
    private static int closing(String text, int kind, int from, int[] known) {
        if (known[kind] >= 0 && known[kind] < from) {
            known[kind] = text.indexOf(CLOSINGS[kind], from);
        }
        return known[kind] < 0 ? -1 : known[kind] + 2;
    }

    /** Whether a value or key may start behind {@code last}; elsewhere braces do no harm. */
    private static boolean startsToken(char last, boolean apart) {
        return last == '\n' || last == '[' || last == ',' || (apart && (last == ':' || last == '-'));
    }

    private static boolean fillsLine(char[] text, int from, int to) {
        int before = from - 1;
        while (before >= 0 && text[before] == ' ') {
            before--;
        }
        int after = to;
        while (after < text.length && (text[after] == ' ' || text[after] == '\r')) {
            after++;
        }
        return (before < 0 || text[before] == '\n') && (after == text.length || text[after] == '\n');
    }

    private static void fill(char[] text, int from, int to, char filler) {
        for (int i = from; i < to; i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                text[i] = filler;
            }
        }
    }
}
