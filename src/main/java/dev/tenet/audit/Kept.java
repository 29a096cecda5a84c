package dev.tenet.audit;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was extracted of each file the last time: a file that was not written since need not be read again. */
final class Kept {
    private Map<String, Of> files = new HashMap<>();

    /**
     * What was kept of one file.
     *
     * @param file as it was listed
     * @param written when it was written last
     * @param extractions by the number of the extractor
     * @param issues about reading it
     */
    record Of(RepoFile file, FileTime written, @Nullable Extraction[] extractions, List<Issue> issues) {
        boolean holds(RepoFile now, FileTime at) {
            return file.equals(now) && written.equals(at);
        }
    }

    @Nullable Of of(String path) {
        return files.get(path);
    }

    void replace(Map<String, Of> now) {
        files = now;
    }
}
