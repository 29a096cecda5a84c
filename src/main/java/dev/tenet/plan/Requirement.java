package dev.tenet.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A linear condition on what is repaired: the sum of the amounts of the repaired remediations is at least {@code least}.
 *
 * @param amounts by remediation key; a key that is not there counts nothing
 * @param least what the sum must reach
 */
record Requirement(Map<String, Double> amounts, double least) {
    Requirement {
        amounts = new TreeMap<>(amounts);
    }

    /** At least one of {@code keys}. */
    static Requirement oneOf(Iterable<String> keys) {
        Map<String, Double> amounts = new TreeMap<>();
        keys.forEach(key -> amounts.put(key, 1.0));
        return new Requirement(amounts, 1);
    }

    /** {@code key} only together with {@code first}. */
    static Requirement after(String key, String first) {
        return new Requirement(Map.of(first, 1.0, key, -1.0), 0);
    }

    /** Whether what is chosen reaches it. */
    boolean holds(Set<String> chosen) {
        double sum = 0;
        for (Map.Entry<String, Double> amount : amounts.entrySet()) {
            sum += chosen.contains(amount.getKey()) ? amount.getValue() : 0;
        }
        return sum >= least - Requirements.SLACK;
    }
}
