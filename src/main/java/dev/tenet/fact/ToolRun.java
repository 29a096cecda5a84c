package dev.tenet.fact;

/**
 * A report that another tool wrote, or a tool that was to run and did not.
 *
 * @param location of the report
 * @param tool its name in lower case: {@code bandit}; empty when the report does not say
 * @param kind what it looks at: {@code code}, {@code dependencies}, {@code secrets}, {@code types}, {@code lint}, {@code tests}, {@code coverage},
 *     {@code configuration}
 * @param version of the tool; empty when the report does not say
 * @param date when it ran, as the report says it; empty when it does not
 * @param complete whether the tool came to its end and the report could be read to its end
 * @param results how many faults, advisories, tests or files it tells of
 */
public record ToolRun(Location location, String tool, String kind, String version, String date, boolean complete, int results) implements Fact {}
