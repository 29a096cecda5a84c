package dev.tenet.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Units that names of metrics end in, and what they are of the unit that a criterion asks for. */
final class Units {
    /** OpenMetrics' base unit is the second. */
    private static final Map<String, Double> SECONDS = new TreeMap<>(Map.of("seconds", 1.0, "minutes", 60.0, "hours", 3600.0, "days", 86_400.0));

    private static final Map<String, Double> SHARES = new TreeMap<>(Map.of("percent", 0.01, "ratio", 1.0));

    private Units() {}

    /** The value in {@code unit} when {@code name} is {@code subject} with a unit of the same kind at its end; counters may end in {@code _total}. */
    static Optional<Double> convert(String name, double value, String subject, String unit) {
        if (unit.isEmpty()) {
            return name.equals(subject) || name.equals(subject + "_total") ? Optional.of(value) : Optional.empty();
        }
        if (!name.startsWith(subject + "_")) {
            return Optional.empty();
        }
        Double from = table(unit).get(name.substring(subject.length() + 1));
        Double to = table(unit).get(unit);
        // What binary fractions lose must not decide: 0.99 is 99 %, not a little more.
        return from == null || to == null ? Optional.empty() : Optional.of(Math.round(value * from / to * 1e9) / 1e9);
    }

    /** The names under which a criterion's metric is known. */
    static List<String> names(String subject, String unit) {
        return unit.isEmpty() ? List.of(subject, subject + "_total") : table(unit).keySet().stream().map(end -> subject + "_" + end).toList();
    }

    private static Map<String, Double> table(String unit) {
        return SECONDS.containsKey(unit) ? SECONDS : SHARES;
    }
}
