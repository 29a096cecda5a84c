package dev.tenet.extract.container;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ConfigFile;
import java.util.List;

/** A Compose file, or one that only holds services for others to extend: that is of no kind. */
record ComposeUnit(ConfigFile file, List<ConfigNode> documents) implements Unit {
    ComposeUnit {
        documents = List.copyOf(documents);
    }

    boolean isCompose() {
        return file.kind().equals("compose");
    }

    @Override
    public String path() {
        return file.location().path();
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
