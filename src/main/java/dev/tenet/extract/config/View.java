package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.ConfigFile;
import java.util.List;

/** Says more of the configuration files of one kind than their values. It keeps no state. */
public interface View {
    /** Adds what the documents of {@code file} say, when it is a file of this view's kind. */
    void add(ConfigFile file, List<ConfigNode> documents, Extraction out);
}
