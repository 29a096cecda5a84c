package dev.tenet.extract.code;

import dev.tenet.extract.Unit;

/**
 * What the modules in a folder and below are called, as a file in it says: {@code go.mod}.
 *
 * @param path of the file that says so
 * @param name of the module that the folder is
 */
public record ModuleRoot(String path, Language language, String name) implements Unit {
    /** The folder; empty for the root of the tree. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
