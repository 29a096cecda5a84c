package dev.tenet.yaml;

/** Reads YAML 1.2.2 by the productions of its specification, and goes on behind what is not valid. */
public final class Yaml {
    private Yaml() {}

    /** The events of {@code text}, with what is not valid in it; offsets are of {@code text}. */
    public static YamlEvents read(String text, YamlLimits limits) {
        // Looking ahead goes at most ten characters far: an escape.
        char[] padded = new char[text.length() + 12];
        text.getChars(0, text.length(), padded, 0);
        YamlEvents events = new YamlEvents(padded, limits);
        try {
            replaceControls(padded, text.length(), events);
            new DocumentReader(new Cursor(padded, text.length(), events)).readAll();
        } catch (Unreadable last) {
            events.stop(last);
        }
        return events;
    }

    /** A NUL would end the text, and no other control character is text. */
    private static void replaceControls(char[] text, int end, YamlEvents events) {
        boolean found = false;
        for (int i = 0; i < end; i++) {
            char c = text[i];
            if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F && (c < 0xA0 && c != 0x85 || c >= 0xFFFE)) {
                text[i] = '\uFFFD';
                if (!found) {
                    found = true;
                    events.problem(new YamlProblem(i, "a control character cannot stand here; it was replaced, remove it", YamlProblem.Lost.NOTHING));
                }
            }
        }
    }
}
