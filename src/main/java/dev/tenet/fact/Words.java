package dev.tenet.fact;

/** Compares identifiers by their words, so that {@code dryRun}, {@code dry_run} and {@code IS_DRY_RUN} read alike. */
public final class Words {
    private Words() {}

    /** The identifier in lower snake case: {@code maxNotional} and {@code MAX-NOTIONAL} are {@code max_notional}. */
    public static String snake(String identifier) {
        if (isSnake(identifier)) {
            return identifier;
        }
        StringBuilder out = new StringBuilder(identifier.length() + 4);
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                separate(out);
            } else {
                if (Character.isUpperCase(c) && startsWord(identifier, i)) {
                    separate(out);
                }
                out.append(Character.toLowerCase(c));
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '_') {
            end--;
        }
        return out.substring(0, end);
    }

    /** Whether it is that already, as most names are: small letters and digits, single underscores between them. */
    private static boolean isSnake(String identifier) {
        char before = '_';
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' && before != '_')) {
                return false;
            }
            before = c;
        }
        return before != '_' || identifier.isEmpty();
    }

    /**
     * Whether the words of one of {@code phrases} stand side by side in {@code identifier}: {@code self._is_dry_run} mentions
     * {@code dry_run}; {@code deliver} does not mention {@code live}. Nothing mentions a phrase without words.
     */
    public static boolean mentions(String identifier, String... phrases) {
        String words = snake(identifier);
        for (String phrase : phrases) {
            if (!phrase.isEmpty() && holds(words, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase stands in the words between their ends or underscores. */
    private static boolean holds(String words, String phrase) {
        for (int at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            if ((at == 0 || words.charAt(at - 1) == '_') && (end == words.length() || words.charAt(end) == '_')) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWord(String identifier, int at) {
        if (at == 0) {
            return false;
        }
        boolean afterLower = Character.isLowerCase(identifier.charAt(at - 1)) || Character.isDigit(identifier.charAt(at - 1));
        boolean beforeLower = at + 1 < identifier.length() && Character.isLowerCase(identifier.charAt(at + 1));
        return afterLower || (Character.isUpperCase(identifier.charAt(at - 1)) && beforeLower);
    }

    private static void separate(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
            out.append('_');
        }
    }
}
