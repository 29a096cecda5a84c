package dev.tenet.repo;

import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The audited tree as one walk saw it: its files in the order of their paths, and their text. Safe for many threads at once. */
public final class Tree {
    /** Larger files hold data, not what policies judge. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final String SOURCE = "tree";
    private static final String TOO_LARGE = "is larger than 5 MB and was not read; exclude it if it holds data";

    private final Path root;
    private final boolean versioned;
    private final List<RepoFile> files;
    private final List<String> skipped;
    private final Queue<Issue> issues;

    private Tree(Path root, boolean versioned, Walk walk) {
        this.root = root;
        this.versioned = versioned;
        this.files = walk.files();
        this.skipped = walk.skipped();
        this.issues = new ConcurrentLinkedQueue<>(walk.issues());
    }

    /**
     * Lists the tree under {@code root}.
     *
     * @param excludes what to leave out, in the words of a {@code .gitignore} file, from the root
     * @throws IOException when {@code root} is not a directory that can be listed
     */
    public static Tree walk(Path root, List<String> excludes) throws IOException {
        Path real = root.toRealPath();
        try (var listing = Files.newDirectoryStream(real)) {
            listing.iterator().hasNext();
        }
        GitIndex index = GitIndex.of(real);
        Walk walk = new Walk(real, index, excludes, SOURCE);
        walk.run();
        return new Tree(real, index.isKnown(), walk);
    }

    /** All files, sorted by path; an ignored file is listed only when its name says that it may hold secrets. */
    public List<RepoFile> files() {
        return files;
    }

    /** Directories that were not entered because they hold other people's code or what tools leave behind, sorted. */
    public List<String> skipped() {
        return skipped;
    }

    /** Whether git says which files are tracked. */
    public boolean versioned() {
        return versioned;
    }

    /** What could not be listed or read so far, sorted. */
    public List<Issue> issues() {
        return issues.stream().distinct().sorted().toList();
    }

    /** When {@code file} was written last; the epoch when that cannot be told, as of a file that has gone. */
    public FileTime written(RepoFile file) {
        try {
            return Files.getLastModifiedTime(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | InvalidPathException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** The text of {@code file}; empty for an ignored file, and, with an issue, for what is no text or cannot be read. */
    public Optional<SourceText> read(RepoFile file) {
        if (file.state() == RepoFile.State.IGNORED) {
            return Optional.empty();
        }
        if (file.size() > LARGEST) {
            return refuse(file, TOO_LARGE);
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes(LARGEST + 1);
        } catch (IOException | InvalidPathException e) {
            return refuse(file, "could not be read; check its permissions");
        }
        if (content.length > LARGEST) {
            return refuse(file, TOO_LARGE);
        }
        Decoding decoding = Decoding.of(file.name(), content);
        if (decoding.isBinary()) {
            return refuse(file, "holds binary data in spite of its name and was not read; rename or exclude it");
        }
        if (decoding.line() > 0) {
            issues.add(new Issue(new Location(file.path(), decoding.line(), 0, decoding.line()), SOURCE, decoding.problem()));
        }
        return Optional.of(new SourceText(file.path(), decoding.utf8()));
    }

    /** The text of {@code file}; empty for an ignored file and for what is no text, of which nobody is told, and, with an issue, for what cannot be read. */
    public Optional<SourceText> glance(RepoFile file) {
        if (file.state() == RepoFile.State.IGNORED) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
            if (file.size() > LARGEST) {
                return Decoding.of(file.name(), in.readNBytes(Decoding.LOOKED_AT)).isBinary() ? Optional.empty() : refuse(file, TOO_LARGE);
            }
            Decoding decoding = Decoding.of(file.name(), in.readNBytes(LARGEST));
            return decoding.isBinary() ? Optional.empty() : Optional.of(new SourceText(file.path(), decoding.utf8()));
        } catch (IOException | InvalidPathException e) {
            return refuse(file, "could not be read; check its permissions");
        }
    }

    private Optional<SourceText> refuse(RepoFile file, String message) {
        issues.add(new Issue(file.location(), SOURCE, message));
        return Optional.empty();
    }
}
