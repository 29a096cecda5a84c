package dev.tenet.audit;

import dev.tenet.recording.LineHashes;
import dev.tenet.recording.Recording;
import dev.tenet.recording.RecordingFile;
import dev.tenet.recording.UnreadableRecording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was recorded of a folder, which need not be there any more. */
record RecordedGround(Path file, Recording recording) implements Ground {
    static RecordedGround read(Path file) {
        try {
            return new RecordedGround(file, RecordingFile.read(file));
        } catch (UnreadableRecording e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String name() {
        return recording.tree().name();
    }

    @Override
    public Optional<String> own(String path) {
        return Optional.ofNullable(recording.own().get(path));
    }

    @Override
    public Seen see(List<String> exclude, SecretSearch search) {
        Recording.Tree tree = recording.tree();
        if (!tree.exclude().equals(exclude)) {
            throw new ConfigException("%s: the recording leaves out %s, and the configuration %s\n    Record the facts again with that configuration."
                    .formatted(file, words(tree.exclude()), words(exclude)));
        }
        return new Seen(recording.facts(), recording.issues(), tree.files(), tree.skipped(), tree.versioned(), (path, line) -> {
            LineHashes hashes = recording.lines().get(path);
            return hashes == null ? "" : hashes.of(line);
        });
    }

    private static String words(List<String> exclude) {
        return exclude.isEmpty() ? "nothing" : String.join(", ", exclude);
    }
}
