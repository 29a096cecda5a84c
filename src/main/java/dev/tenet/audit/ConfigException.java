package dev.tenet.audit;

/** A configuration, profile or option that cannot be used; the message names file, line, column and the next step. */
public sealed class ConfigException extends RuntimeException permits UnknownPackException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
