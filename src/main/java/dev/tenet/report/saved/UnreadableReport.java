package dev.tenet.report.saved;

/** A report or baseline that cannot be used; the message names the file and the next step. */
public final class UnreadableReport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableReport(String message) {
        super(message);
    }
}
