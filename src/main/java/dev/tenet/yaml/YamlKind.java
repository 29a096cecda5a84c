package dev.tenet.yaml;

/** What an event says: the parts of YAML's serialization tree, each scalar by how it is written. */
public enum YamlKind {
    DOCUMENT,
    DOCUMENT_END,
    MAP,
    FLOW_MAP,
    LIST,
    FLOW_LIST,
    /** Ends the map or list that was opened last. */
    END,
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED,
    /** Its text is the name of the anchor. */
    ALIAS;

    public boolean isScalar() {
        return compareTo(PLAIN) >= 0 && this != ALIAS;
    }

    public boolean isMap() {
        return this == MAP || this == FLOW_MAP;
    }

    public boolean isList() {
        return this == LIST || this == FLOW_LIST;
    }
}
