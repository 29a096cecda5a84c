package dev.tenet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that is judged by an old text is worse than a slow start: every sign of a change counts. */
class SeenFilesTest {
    private static final String SUM = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;
    private Path file;
    private Path kept;

    @BeforeEach
    void an_old_file() throws IOException {
        file = Files.writeString(folder.resolve("policy.drl"), "rule one");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
        kept = folder.resolve("cache/installed.seen");
    }

    @Test
    void an_unchanged_file_is_known_in_the_next_process() throws IOException {
        see();

        assertThat(SeenFiles.keptIn(kept).has("p/policy.drl", state(), SUM)).isTrue();
    }

    @Test
    void another_size_time_identity_or_content_is_another_file() throws IOException {
        see();
        SeenFiles seen = SeenFiles.keptIn(kept);
        FileTime time = Files.getLastModifiedTime(file);

        assertThat(seen.has("p/policy.drl", state(), "f".repeat(64))).as("content when built").isFalse();
        assertThat(seen.has("p/other.drl", state(), SUM)).as("name").isFalse();
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusMillis(10)));
        assertThat(seen.has("p/policy.drl", state(), SUM)).as("time").isFalse();
        Files.writeString(file, "rule three");
        Files.setLastModifiedTime(file, time);
        assertThat(seen.has("p/policy.drl", state(), SUM)).as("size").isFalse();
        Path copy = Files.writeString(folder.resolve("copy"), "rule two");
        Files.setLastModifiedTime(copy, time);
        Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(seen.has("p/policy.drl", state(), SUM)).as("identity").isFalse();
    }

    @Test
    void a_file_that_was_saved_just_now_is_read_again() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        see();

        assertThat(SeenFiles.keptIn(kept).has("p/policy.drl", state(), SUM)).isFalse();
    }

    @Test
    void what_is_kept_may_be_broken_or_have_no_place() throws IOException {
        Files.createDirectories(kept.getParent());
        Files.write(kept, new byte[] {0x54, 0x53, 0x46, 0x31, 0, 0, 0, 9, 1});
        assertThat(SeenFiles.keptIn(kept).has("p/policy.drl", state(), SUM)).isFalse();
        Files.delete(kept);
        Files.delete(kept.getParent());
        Files.writeString(kept.getParent(), "a file where a folder is needed");
        see();
        assertThat(SeenFiles.keptIn(kept).has("p/policy.drl", state(), SUM)).isFalse();
    }

    private void see() throws IOException {
        SeenFiles seen = SeenFiles.keptIn(kept);
        seen.add("p/policy.drl", state(), SUM);
        seen.save();
    }

    private BasicFileAttributes state() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
