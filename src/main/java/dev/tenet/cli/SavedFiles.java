package dev.tenet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Notices what is saved in a folder. It looks instead of being told: that works on every file system, and a pack has few files. */
final class SavedFiles {
    private static final long PAUSE_MILLIS = 150;

    private final Path folder;
    private Map<Path, FileTime> seen;

    SavedFiles(Path folder) {
        this.folder = folder;
        this.seen = times();
    }

    /** Waits until something is saved, added or removed; gives the names of those files, sorted. */
    Set<String> next() throws InterruptedException {
        while (true) {
            Thread.sleep(PAUSE_MILLIS);
            Set<String> changed = changed();
            if (!changed.isEmpty()) {
                return changed;
            }
        }
    }

    /** Names of the files that changed since this was last asked. */
    Set<String> changed() {
        Map<Path, FileTime> now = times();
        Set<String> changed = new TreeSet<>();
        now.forEach((file, time) -> {
            if (!Objects.equals(seen.get(file), time)) {
                changed.add(file.getFileName().toString());
            }
        });
        seen.keySet().stream().filter(file -> !now.containsKey(file)).forEach(file -> changed.add(file.getFileName().toString()));
        seen = now;
        return changed;
    }

    private Map<Path, FileTime> times() {
        Map<Path, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
