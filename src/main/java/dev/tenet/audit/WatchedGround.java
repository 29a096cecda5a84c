package dev.tenet.audit;

import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder that is read again and again: only what was written since is read. */
final class WatchedGround implements Ground {
    private final FolderGround folder;
    private final Kept kept = new Kept();
    private final Collector collector = new Collector(Installed.extractors(), Installed.linkers());

    WatchedGround(Path root) {
        this.folder = new FolderGround(root);
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Optional<String> own(String path) {
        return folder.own(path);
    }

    @Override
    public Seen see(List<String> exclude, SecretSearch search) throws IOException {
        Tree tree = folder.walk(exclude);
        Collector.Collected collected = collector.collect(tree, kept);
        return new Seen(collected.facts(), collected.issues(), tree.files().size(), tree.skipped(), tree.versioned(), Lines.of(tree));
    }
}
