package dev.tenet.audit;

import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import java.util.ArrayList;
import java.util.List;

/** Divides files among the runs of an extractor that reads many at once: so many that starting is cheap, so few that they fit into memory. */
final class Batches {
    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 4L << 20;

    private Batches() {}

    /** Which of {@code files} the extractor wants, in their order, batch by batch. */
    static List<List<Integer>> of(Extractor extractor, List<RepoFile> files) {
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < files.size(); i++) {
            RepoFile file = files.get(i);
            if (!extractor.wants(file)) {
                continue;
            }
            if (!batch.isEmpty() && (batch.size() == MOST_FILES || bytes + file.size() > MOST_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(i);
            bytes += file.size();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
