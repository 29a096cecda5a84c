package dev.tenet.yaml;

/**
 * How much of a file is read.
 *
 * @param deepest levels of maps and lists; what is deeper ends the reading
 * @param events most events, about three a value
 * @param problems most problems; the last one ends the reading
 */
public record YamlLimits(int deepest, int events, int problems) {}
