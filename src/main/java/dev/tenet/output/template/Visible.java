package dev.tenet.output.template;

/** Text without characters that a reader cannot see: a file name must not look like another one. */
final class Visible {
    private Visible() {}

    /** Line breaks and tabs become blanks, and controls and marks of writing direction their code points: {@code [U+202E]}. */
    static String line(String text) {
        return of(text, false);
    }

    /** The same, with line breaks and tabs as they are. */
    static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean keepLines) {
        int at = 0;
        while (at < text.length() && !hidden(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\t') {
                out.append(keepLines ? c : ' ');
            } else if (c == '\r') {
                out.append(keepLines ? "" : " ");
            } else if (hidden(c)) {
                out.append("[U+");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append("0123456789ABCDEF".charAt(c >> shift & 15));
                }
                out.append(']');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean hidden(char c) {
        return c < 0x20
                || c >= 0x7f && c < 0xa0
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff;
    }
}
