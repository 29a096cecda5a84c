package dev.tenet.policy;

import dev.tenet.order.By;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a person may have meant. */
public final class Nearest {
    private Nearest() {}

    /** {@code Maybe "a" or "b" is meant.}, or the given text when nothing is near. */
    public static String hint(String word, Collection<String> known, String otherwise) {
        List<String> near = known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 3))
                .sorted(By.<String>number(candidate -> distance(word, candidate)).thenComparing(Comparator.naturalOrder()))
                .limit(2)
                .map(candidate -> '"' + candidate + '"')
                .toList();
        return near.isEmpty() ? otherwise : "Maybe " + String.join(" or ", near) + " is meant.";
    }

    /** Levenshtein's distance, ignoring case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
