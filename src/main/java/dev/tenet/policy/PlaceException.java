package dev.tenet.policy;

/** A place that somebody named for packs, and that none can be taken from; the message names the place and the next step. */
public final class PlaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlaceException(String place, String message, String hint) {
        super(place + ": " + message + (hint.isEmpty() ? "" : "\n    " + hint));
    }
}
