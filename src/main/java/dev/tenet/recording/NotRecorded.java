package dev.tenet.recording;

/** A rule asks what the recording does not hold. Its policy is set aside: nothing passes over a question without an answer. */
public final class NotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotRecorded(String question) {
        super("asks " + question + ", which the recording does not hold");
    }
}
