package dev.tenet.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Is told by the system what is saved in large trees; looking through a thousand files every moment would cost more than it finds. Editors save in
 * several steps, so what follows within a moment counts as one.
 */
final class FolderEvents implements AutoCloseable {
    private static final long MOMENT_MILLIS = 30;
    /** What tools write all the time, and no audit looks at. */
    private static final Set<String> SKIPPED =
            Set.of(".git", "node_modules", "target", "build", "dist", ".venv", "venv", "__pycache__", ".idea", ".gradle", "tenet-report");

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    /** Files that count alone among those of their folder. */
    private final Set<Path> files = new TreeSet<>();
    private final Set<WatchKey> whole = new HashSet<>();

    /** Of folders everything counts that is in them. */
    FolderEvents(List<Path> roots) throws IOException {
        this.service = roots.get(0).getFileSystem().newWatchService();
        for (Path root : roots) {
            if (Files.isRegularFile(root)) {
                Path folder = root.toAbsolutePath().getParent();
                files.add(root.toAbsolutePath());
                folders.putIfAbsent(register(folder), folder);
            } else {
                watch(root);
            }
        }
    }

    /** Names of what was saved, removed or added, sorted, as soon as there is any. */
    List<String> next() throws InterruptedException, IOException {
        Set<String> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            for (WatchKey key = service.take(); key != null; key = service.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                take(key, changed);
            }
        }
        return List.copyOf(changed);
    }

    private void take(WatchKey key, Set<String> changed) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                changed.add("many files");
            } else if (event.context() instanceof Path name && folder != null && !SKIPPED.contains(name.toString())
                    && (whole.contains(key) || files.contains(folder.resolve(name).toAbsolutePath()))) {
                Path file = folder.resolve(name);
                changed.add(file.normalize().toString());
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(file)) {
                    watch(file);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void watch(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && SKIPPED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                WatchKey key = register(folder);
                folders.put(key, folder);
                whole.add(key);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private WatchKey register(Path folder) throws IOException {
        return folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
