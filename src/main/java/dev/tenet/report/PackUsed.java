package dev.tenet.report;

/**
 * A pack that judged.
 *
 * @param id of the pack
 * @param title for people
 * @param version of its content, as it says itself
 * @param sha256 of its content, as {@code tenet.lock} pins it; empty when it was not read
 * @param policies how many
 * @param controls how many
 */
public record PackUsed(String id, String title, String version, String sha256, int policies, int controls) {}
