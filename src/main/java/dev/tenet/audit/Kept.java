package dev.tenet.audit;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
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
    private final Map<String, Linked> linked = new HashMap<>();

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

    /**
     * What a linker said the last time.
     *
     * @param units that it looked at
     * @param said about them
     */
    private record Linked(List<Unit> units, Extraction said) {
        boolean holds(List<Unit> now) {
            if (units.size() != now.size()) {
                return false;
            }
            for (int i = 0; i < now.size(); i++) {
                if (units.get(i) != now.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the linker says of these units; what it said before when it looks at no other than then. */
    Extraction linked(Linker linker, List<Unit> units) {
        List<Unit> seen = units.stream().filter(linker::looksAt).toList();
        Linked before = linked.get(linker.id());
        if (before == null || !before.holds(seen)) {
            before = new Linked(seen, link(linker, units));
            linked.put(linker.id(), before);
        }
        return before.said();
    }

    static Extraction link(Linker linker, List<Unit> units) {
        Extraction said = new Extraction(linker.id());
        linker.link(units, said);
        return said;
    }

    @Nullable Of of(String path) {
        return files.get(path);
    }

    void replace(Map<String, Of> now) {
        files = now;
    }
}
