package dev.tenet.fact;

/**
 * A measured figure of a running system.
 *
 * @param location of the sample
 * @param name with its unit at the end, as OpenMetrics asks: {@code uptime_ratio}, {@code mtbf_hours}
 * @param labels as written, without braces: {@code service="bot"}; empty without any
 * @param value in the unit of the name
 */
public record Metric(Location location, String name, String labels, double value) implements Fact {}
