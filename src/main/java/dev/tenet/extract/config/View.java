package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.ConfigFile;

/** Says more of the configuration files of one kind than their values. It keeps no state. */
public interface View {
    /** Adds what {@code file} says, when it is a file of this view's kind. */
    void add(ConfigFile file, Reading reading, Extraction out);
}
