package dev.tenet.recording;

/** What of a text may be kept. */
public interface Hiding {
    /** The text, without the secrets in it. */
    String text(String text);

    /** The same of a constant of the audited code. */
    String constant(String text);
}
