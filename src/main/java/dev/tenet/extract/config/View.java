package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.ConfigFile;

/** Says more of the configuration files of one kind than their values. It keeps no state. */
public interface View {
    /** Adds what {@code file} says, when it is a file of this view's kind. */
    void add(ConfigFile file, Reading reading, Extraction out);

    /** Whether it is said later what became of the templates in the file at {@code path}, so that nothing is said of them before. */
    default boolean saysTemplatesOf(String path) {
        return false;
    }
}
