package dev.tenet.extract;

/** What an extractor keeps of a file until a {@link Linker} has seen all files. */
public interface Unit {
    /** Path of the file. */
    String path();
}
