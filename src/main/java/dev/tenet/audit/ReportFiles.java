package dev.tenet.audit;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.reports.ToolReports;
import dev.tenet.extract.reports.ToolReports.Trust;
import dev.tenet.fact.Location;
import dev.tenet.repo.PathPatterns;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reports that a person names: by patterns in {@code tenet.yaml}, also where git ignores them, or on the command line, also outside of the tree. */
final class ReportFiles {
    private static final long LARGEST = 256L * 1024 * 1024;
    private static final int MOST_FILES = 200_000;

    private final Optional<Path> root;
    private final Extraction out = new Extraction("reports");

    ReportFiles(Optional<Path> root) {
        this.root = root;
    }

    Extraction extraction() {
        return out;
    }

    /** Reads files of the command line. Throws {@link ConfigException} for one that is not there. */
    void named(List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ConfigException("--report " + file + ": there is no such file");
            }
            Path absolute = file.toAbsolutePath().normalize();
            Optional<Path> base = root.map(folder -> folder.toAbsolutePath().normalize()).filter(absolute::startsWith);
            read(absolute, base.map(folder -> folder.relativize(absolute).toString().replace('\\', '/')).orElse(String.valueOf(file.getFileName())));
        }
    }

    /** Reads files of the tree that patterns name, but those that were read already. A pattern that names none is an issue at {@code config}. */
    void matching(List<String> patterns, Location config, Set<String> alreadyRead) throws IOException {
        if (root.isEmpty()) {
            return;
        }
        for (String pattern : patterns) {
            PathPatterns paths;
            try {
                paths = PathPatterns.of(List.of(pattern));
            } catch (IllegalArgumentException e) {
                throw new ConfigException(config.path() + ": reports: " + e.getMessage());
            }
            Set<String> found = find(root.get(), paths);
            if (found.isEmpty()) {
                out.issue(config, "reports: \"" + pattern + "\" names no file, so what that tool found is not known; run it first, or remove the pattern");
            }
            found.stream().filter(path -> !alreadyRead.contains(path)).forEach(path -> read(root.get().resolve(path), path));
        }
    }

    private static Set<String> find(Path root, PathPatterns patterns) throws IOException {
        Set<String> found = new TreeSet<>();
        int[] seen = {0};
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                return name.equals(".git") || name.equals("node_modules") || name.equals(".venv") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && patterns.match(path)) {
                    found.add(path);
                }
                return seen[0]++ < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Reads one report; {@code path} is what it is called in the audit. */
    void read(Path file, String path) {
        try {
            if (Files.size(file) > LARGEST) {
                out.issue(Location.of(path), "is larger than 256 MB and was not read; split the report");
            } else {
                ToolReports.read(path, () -> Files.newInputStream(file), Trust.GIVEN, out);
            }
        } catch (IOException unreadable) {
            out.issue(Location.of(path), "could not be read; check its permissions");
        }
    }
}
