package dev.tenet.repo;

import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import dev.tenet.order.By;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One pass over the directories of a tree. Links are not followed: what they lead to inside the tree is seen where it stands. */
final class Walk {
    private static final int MOST_FILES = 1_000_000;
    private static final int LARGEST_IGNORE_FILE = 1024 * 1024;

    private final Path root;
    private final GitIndex index;
    private final List<String> excludes;
    private final String source;
    private final List<RepoFile> files = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Deque<Directory> waiting = new ArrayDeque<>();

    /** The audited root as the work tree that holds it sees it: empty, or ending in {@code /}. */
    private String outer = "";

    /**
     * @param prefix the path from the root: empty, or ending in {@code /}
     * @param git what git ignores here
     * @param tenet what the audit leaves out here
     * @param ignored whether git ignores the directory, so that only tracked files in it count
     */
    private record Directory(Path path, String prefix, @Nullable IgnoreRules git, @Nullable IgnoreRules tenet, boolean ignored) {
        private String name() {
            return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        }
    }

    private record Entry(Path path, String name, BasicFileAttributes attributes) {}

    Walk(Path root, GitIndex index, List<String> excludes, String source) {
        this.root = root;
        this.index = index;
        this.excludes = excludes;
        this.source = source;
    }

    List<RepoFile> files() {
        return List.copyOf(files);
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }

    List<Issue> issues() {
        return issues;
    }

    void run() {
        if (index.isUnanswered()) {
            issue(Location.of(""), "git did not say which files it tracks, so that is unknown; check that git runs here");
        }
        IgnoreRules excluded = IgnoreRules.of(
                "", excludes, null, (line, message) -> issue(Location.of(""), "exclude '%s' %s".formatted(excludes.get(line - 1), message)));
        waiting.push(new Directory(root, "", outerRules(), excluded, false));
        while (!waiting.isEmpty() && files.size() < MOST_FILES) {
            visit(waiting.pop());
        }
        if (!waiting.isEmpty()) {
            issue(Location.of(""), "the tree has more than a million files; the rest was not looked at: exclude what holds data");
        }
        files.sort(By.key(RepoFile::path));
        skipped.sort(Comparator.naturalOrder());
    }

    /** The rules of the directories above the root, unless they ignore the root itself: whoever names it wants it audited. */
    private @Nullable IgnoreRules outerRules() {
        Path top = index.top();
        if (top == null) {
            return null;
        }
        IgnoreRules rules = rulesOf(top.resolve(".git/info/exclude"), "", null);
        String base = "";
        for (Path name : top.relativize(root)) {
            if (name.toString().isEmpty()) {
                break;
            }
            rules = rulesOf(top.resolve(base).resolve(".gitignore"), base, rules);
            if (IgnoreRules.ignore(rules, base + name, true)) {
                return null;
            }
            base = base + name + "/";
        }
        outer = base;
        return rules;
    }

    private void visit(Directory directory) {
        List<Entry> entries = list(directory);
        IgnoreRules git = directory.git;
        IgnoreRules tenet = directory.tenet;
        SitePackages copied = new SitePackages();
        for (Entry entry : entries) {
            if (entry.name.equals("pyvenv.cfg") && !directory.prefix.isEmpty()) {
                skipped.add(directory.name());
                return;
            }
            if (entry.name.equals(".gitignore") && entry.attributes.isRegularFile()) {
                git = rulesOf(entry.path, outer + directory.prefix, git);
            } else if (entry.name.equals(".tenetignore") && entry.attributes.isRegularFile()) {
                tenet = rulesOf(entry.path, directory.prefix, tenet);
            } else if (entry.name.endsWith(SitePackages.MARK) && entry.attributes.isDirectory()) {
                copied.add(entry.path);
            }
            copied.see(entry.name);
        }
        if (copied.fillsDirectory() && !directory.prefix.isEmpty()) {
            skipped.add(directory.name());
            return;
        }
        for (Entry entry : entries) {
            String path = directory.prefix + entry.name;
            boolean isDirectory = entry.attributes.isDirectory();
            if (IgnoreRules.ignore(tenet, path, isDirectory) || Skipped.isVersionControl(entry.name)) {
                continue;
            }
            boolean ignored = directory.ignored || IgnoreRules.ignore(git, outer + path, isDirectory);
            if (copied.brought(entry.name)) {
                skipped.add(path);
            } else if (isDirectory) {
                enter(new Directory(entry.path, path + "/", git, tenet, ignored), entry.name);
            } else if (entry.attributes.isSymbolicLink()) {
                refuseWayOut(entry, path, ignored);
            } else if (entry.attributes.isRegularFile()) {
                add(entry, path, ignored);
            } else if (!ignored) {
                issue(Location.of(path), "is neither a file nor a directory and was not read; remove or exclude it");
            }
        }
    }

    private void enter(Directory directory, String name) {
        if (directory.ignored && !index.tracksBelow(directory.prefix)) {
            return;
        }
        if (Skipped.isVendored(name)) {
            skipped.add(directory.name());
        } else {
            waiting.push(directory);
        }
    }

    private void add(Entry entry, String path, boolean ignored) {
        int dot = entry.name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : entry.name.substring(dot + 1).toLowerCase(Locale.ROOT);
        RepoFile.State state = RepoFile.State.UNKNOWN;
        if (index.tracks(path)) {
            state = RepoFile.State.TRACKED;
        } else if (ignored) {
            if (!Skipped.mayHoldSecrets(entry.name, extension)) {
                return;
            }
            state = RepoFile.State.IGNORED;
        } else if (index.isKnown()) {
            state = RepoFile.State.UNTRACKED;
        }
        files.add(new RepoFile(Location.of(path), path, entry.name, extension, entry.attributes.size(), state));
    }

    private void refuseWayOut(Entry entry, String path, boolean ignored) {
        if (ignored && !index.tracks(path)) {
            return;
        }
        try {
            if (!entry.path.toRealPath().startsWith(root)) {
                issue(Location.of(path), "is a symbolic link that leads out of the tree and was not followed; replace it by what it names");
            }
        } catch (IOException leadsNowhere) {
            // A broken link or a loop hides nothing.
        }
    }

    private List<Entry> list(Directory directory) {
        List<Entry> entries = new ArrayList<>();
        try (var listing = Files.newDirectoryStream(directory.path)) {
            for (Path path : listing) {
                try {
                    var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    String name = path.getFileName().toString();
                    if (name.indexOf('\\') < 0) {
                        entries.add(new Entry(path, name, attributes));
                    } else {
                        issue(Location.of(directory.name()), "holds a name with a backslash, which was not looked at; rename it");
                    }
                } catch (IOException e) {
                    issue(Location.of(directory.name()), "holds a file that could not be looked at; check its permissions");
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            issue(Location.of(directory.name()), "could not be listed; check its permissions");
        }
        return entries;
    }

    private @Nullable IgnoreRules rulesOf(Path file, String base, @Nullable IgnoreRules above) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return above;
        }
        // An ignore file above the root has no path of its own in the tree.
        String path = file.startsWith(root) ? root.relativize(file).toString() : "";
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(LARGEST_IGNORE_FILE + 1);
            if (content.length > LARGEST_IGNORE_FILE) {
                issue(Location.of(path), "is larger than 1 MB and is not honoured");
                return above;
            }
            List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
            return IgnoreRules.of(base, lines, above, (line, message) ->
                    issue(path.isEmpty() ? Location.of("") : new Location(path, line, 0, line), message));
        } catch (IOException e) {
            issue(Location.of(path), "could not be read and is not honoured; check its permissions");
            return above;
        }
    }

    private void issue(Location location, String message) {
        issues.add(new Issue(location, source, message));
    }
}
