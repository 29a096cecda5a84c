package dev.tenet.report;

import dev.tenet.fact.Location;

/**
 * A fact that a finding rests on.
 *
 * @param type of the fact: {@code Call}
 * @param location where it was seen
 * @param summary what it says, in one line
 */
public record Evidence(String type, Location location, String summary) {}
