package dev.tenet.recording;

/** A file that is no recording, is damaged, or was written with other fact types; the message says where and what to do. */
public final class UnreadableRecording extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRecording(String message) {
        super(message);
    }
}
