package dev.tenet.finding;

/** How sure a policy is that what it reports is the fault it names. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
