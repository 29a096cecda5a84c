package dev.tenet.report;

import dev.tenet.fact.Location;

/**
 * Why a finding does not count.
 *
 * @param reason given
 * @param owner who answers for it; empty in a comment
 * @param until the last day, yyyy-mm-dd; empty when it does not end
 * @param compensating what is done instead; empty when nothing is said
 * @param waiver where it is written
 */
public record Acceptance(String reason, String owner, String until, String compensating, Location waiver) {}
