package dev.tenet.fact;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of a resource as Kubernetes writes them: {@code 500m} is 0.5 of a core, {@code 1Gi} is 2^30 bytes. */
public final class Quantity {
    /** As "Quantity" of Kubernetes' API reference has it. */
    private static final Pattern SHAPE = Pattern.compile("([+-]?(?:[0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,30}))([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,3})?");

    private static final Map<String, Double> SUFFIXES = Map.ofEntries(
            Map.entry("n", 1e-9), Map.entry("u", 1e-6), Map.entry("m", 1e-3), Map.entry("k", 1e3), Map.entry("M", 1e6), Map.entry("G", 1e9),
            Map.entry("T", 1e12), Map.entry("P", 1e15), Map.entry("E", 1e18), Map.entry("Ki", 0x1p10), Map.entry("Mi", 0x1p20), Map.entry("Gi", 0x1p30),
            Map.entry("Ti", 0x1p40), Map.entry("Pi", 0x1p50), Map.entry("Ei", 0x1p60));

    private Quantity() {}

    /** The amount in cores, bytes or pieces; NaN when {@code text} is no quantity. */
    public static double parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Double.NaN;
        }
        String suffix = matcher.group(2) == null ? "" : matcher.group(2);
        double number = Double.parseDouble(matcher.group(1));
        if (suffix.isEmpty()) {
            return number;
        }
        Double factor = SUFFIXES.get(suffix);
        return factor == null ? number * Math.pow(10, Integer.parseInt(suffix.substring(1))) : number * factor;
    }

    /** Whether {@code text} is a quantity, or is filled in later. */
    public static boolean isValid(String text) {
        return text.contains("{{") || text.contains("$") || !Double.isNaN(parse(text));
    }
}
