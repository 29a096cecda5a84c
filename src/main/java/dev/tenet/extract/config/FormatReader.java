package dev.tenet.extract.config;

/** Reads one format. It keeps what stands before an error, and says each error with its place. */
public interface FormatReader {
    Reading read(String text);
}
