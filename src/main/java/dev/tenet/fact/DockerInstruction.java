package dev.tenet.fact;

/**
 * An instruction of a Dockerfile.
 *
 * @param location from the instruction to its last continued line
 * @param stage name of the build stage, or its number from 0
 * @param keyword upper case: {@code FROM}
 * @param arguments what follows, continuation lines joined, comments removed
 * @param last whether it belongs to the last stage: the image that is built
 */
public record DockerInstruction(Location location, String stage, String keyword, String arguments, boolean last)
        implements Fact {}
