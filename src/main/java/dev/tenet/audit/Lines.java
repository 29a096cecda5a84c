package dev.tenet.audit;

import dev.tenet.recording.LineHashes;
import dev.tenet.repo.Tree;
import dev.tenet.fact.RepoFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Tells the lines of a tree's files apart, by a hash that does not hang on white space; several threads may ask. */
interface Lines {
    Lines NONE = (path, line) -> "";

    /** The hash; empty for a blank line and for what is no line of a text. */
    String hash(String path, int line);

    /** Those of a folder; a file is read when it is asked for first, and a line is hashed when it is. */
    static Lines of(Tree tree) {
        Map<String, RepoFile> files = new HashMap<>();
        tree.files().forEach(file -> files.put(file.path(), file));
        Map<String, Hashed> read = new ConcurrentHashMap<>();
        return (path, line) -> read.computeIfAbsent(path, name -> new Hashed(linesOf(tree, files.get(name)))).hash(line);
    }

    /** The lines of one file, with the hashes of those that were asked for: a container is one line and two dozen findings. */
    final class Hashed {
        private final List<String> lines;
        private final AtomicReferenceArray<String> hashes;

        private Hashed(List<String> lines) {
            this.lines = lines;
            this.hashes = new AtomicReferenceArray<>(lines.size());
        }

        private String hash(int line) {
            if (line < 1 || line > lines.size()) {
                return "";
            }
            String known = hashes.get(line - 1);
            if (known == null) {
                known = LineHashes.of(lines.get(line - 1));
                hashes.set(line - 1, known);
            }
            return known;
        }
    }

    /** Those of one file, all of them. */
    static LineHashes of(Tree tree, @org.jspecify.annotations.Nullable RepoFile file) {
        return LineHashes.of(linesOf(tree, file));
    }

    private static List<String> linesOf(Tree tree, @org.jspecify.annotations.Nullable RepoFile file) {
        return file == null ? List.of() : tree.read(file).map(source -> source.text().lines().toList()).orElse(List.of());
    }
}
