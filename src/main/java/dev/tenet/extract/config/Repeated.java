package dev.tenet.extract.config;

/**
 * Texts that come again and again, each as the object that came before where that is still known: thousands of manifests have the same few keys, names and
 * values, which rules then tell apart by what they are and not by what they say.
 */
final class Repeated {
    private static final int LONGEST = 100;
    /** A power of two. */
    private static final int MOST = 1 << 14;

    /** By hash; what comes later takes the place. Threads may see each other's or not: a text is as good as its equal. */
    private static final String[] TEXTS = new String[MOST];

    private Repeated() {}

    static String text(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & MOST - 1;
        String before = TEXTS[place];
        if (text.equals(before)) {
            return before;
        }
        TEXTS[place] = text;
        return text;
    }
}
