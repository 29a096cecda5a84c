package dev.tenet.extract.reports;

import java.util.Locale;

/**
 * A file that may be a report. It is read several times: what tells formats apart, and what results refer to, may stand at its end.
 *
 * @param path relative to the audited root, or the name of a file outside of it
 * @param content opens it from its start
 */
record Report(String path, Content content) {
    /** The last part of the path in lower case. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
