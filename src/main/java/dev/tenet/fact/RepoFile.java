package dev.tenet.fact;

/**
 * A file of the audited tree.
 *
 * @param location the whole file
 * @param path as in the location
 * @param name last part of the path
 * @param extension lower case, without the dot; empty when there is none
 * @param size in bytes
 * @param state what version control does with it
 */
public record RepoFile(Location location, String path, String name, String extension, long size, State state)
        implements Fact {
    /** What version control does with a file. */
    public enum State {
        TRACKED,
        UNTRACKED,
        IGNORED,
        /** The tree is not under version control, or git is not there to ask. */
        UNKNOWN
    }

    /** Last part of a path. */
    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
