package dev.tenet.audit;

/** A pack that {@code --pack} names and that is not there: no file that is saved can mend it, so nothing waits for one. */
public final class UnknownPackException extends ConfigException {
    private static final long serialVersionUID = 1L;

    UnknownPackException(String message) {
        super(message);
    }
}
