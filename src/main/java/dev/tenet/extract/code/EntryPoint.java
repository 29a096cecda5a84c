package dev.tenet.extract.code;

import dev.tenet.extract.Unit;

/**
 * What a manifest says is called from outside: a console script, a plugin.
 *
 * @param path of the manifest
 * @param language as {@link Language#id} gives it
 * @param module absolute dotted name
 * @param name of the function or class in it, with dots
 */
public record EntryPoint(String path, String language, String module, String name) implements Unit {
    /** Whether the manifest stands in a folder above the file. */
    boolean isAbove(String file) {
        return file.startsWith(path.substring(0, path.lastIndexOf('/') + 1));
    }
}
