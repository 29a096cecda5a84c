package dev.tenet.fact;

import java.util.Locale;

/** Looks for parts of words, where names of many makes run theirs together: {@code csrftoken}, {@code ForwardAuth}. */
final class Fragments {
    private Fragments() {}

    /** Whether {@code text} holds one of {@code fragments}, which are in lower case, in any case. */
    static boolean in(String text, String... fragments) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String fragment : fragments) {
            if (lower.contains(fragment)) {
                return true;
            }
        }
        return false;
    }
}
