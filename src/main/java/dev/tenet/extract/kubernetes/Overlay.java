package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.ConfigNode;
import java.util.List;

/** The objects that a kustomization comes to. */
record Overlay(ManifestUnit file, List<ConfigNode> objects) {
    Overlay {
        objects = List.copyOf(objects);
    }
}
