package dev.tenet.report;

/**
 * A pack that judged.
 *
 * @param id of the pack
 * @param title for people
 * @param version of its content
 * @param policies how many
 * @param controls how many
 */
public record PackUsed(String id, String title, String version, int policies, int controls) {}
