package dev.tenet.fact;

import org.jspecify.annotations.Nullable;

/**
 * A concept: a source file that is a page of an operator's dashboard.
 *
 * @param location of the import that makes it one
 * @param path of the file
 * @param framework {@code streamlit}, {@code dash}, {@code gradio}
 */
public record OperatorPage(Location location, String path, String framework) implements Fact {
    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OperatorPage that && location.equals(that.location)
                && path.equals(that.path) && framework.equals(that.framework);
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + path.hashCode();
    }
}
