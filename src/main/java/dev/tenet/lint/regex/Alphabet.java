package dev.tenet.lint.regex;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Stands for all characters: ASCII, and one for each group of letters and signs beyond it. Java itself says which of them a class holds. */
final class Alphabet {
    private static final String BEYOND = "\u0085\u00a0\u00e9\u00c9\u03a9\u4e2d\u0663\u20ac\u2028\uffee";
    private static final int SIZE = 128 + BEYOND.length();

    private final Map<String, BitSet> known = new HashMap<>();

    /** The characters that {@code source}, a class or a single character under {@code flags}, matches. */
    BitSet of(String source, int flags) {
        return known.computeIfAbsent(flags + ":" + source, key -> {
            Pattern pattern = Pattern.compile(source, flags);
            BitSet set = new BitSet(SIZE);
            for (int i = 0; i < SIZE; i++) {
                char c = i < 128 ? (char) i : BEYOND.charAt(i - 128);
                set.set(i, pattern.matcher(String.valueOf(c)).matches());
            }
            return set;
        });
    }
}
