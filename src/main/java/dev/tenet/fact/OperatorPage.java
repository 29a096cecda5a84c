package dev.tenet.fact;

/**
 * A concept: a source file that is a page of an operator's dashboard.
 *
 * @param location of the import that makes it one
 * @param path of the file
 * @param framework {@code streamlit}, {@code dash}, {@code gradio}
 */
public record OperatorPage(Location location, String path, String framework) implements Fact {}
