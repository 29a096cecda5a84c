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

    /** Whether it lies in the folder, or is it, wherever in the tree a path ends in {@code folder}. */
    public boolean liesIn(String folder) {
        for (int at = path.indexOf(folder); at >= 0; at = path.indexOf(folder, at + 1)) {
            int end = at + folder.length();
            if ((at == 0 || path.charAt(at - 1) == '/') && (end == path.length() || path.charAt(end) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** Last part of a path. */
    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
