package dev.tenet.recording;

import dev.tenet.fact.Call;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A recording on disk; one whose name ends in {@code .gz} is compressed. */
public final class RecordingFile {
    private RecordingFile() {}

    /** Throws {@link UnreadableRecording} for a file that is no recording of these fact types. */
    public static Recording read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableRecording(file + ": there is no such file\n    Write one: tenet facts --save FILE PATH");
        }
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = isCompressed(file) ? new GZIPInputStream(in, 1 << 16) : in;
            return RecordingReader.read(file.toString(), new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16));
        } catch (IOException e) {
            throw new UnreadableRecording("%s: the recording cannot be read: %s\n    Record the facts again: tenet facts --save FILE PATH"
                    .formatted(file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }

    /** Writes the file whole or not at all; the parameters are those of {@link RecordingWriter#write}. */
    public static void write(Path file, Recording recording, String version, Set<Call> asked, Hiding hiding) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device or a pipe takes what it is given, and stays what it is.
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                write(out, isCompressed(file), recording, version, asked, hiding);
            }
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".tenet", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                write(out, isCompressed(file), recording, version, asked, hiding);
            }
            if (Files.getFileStore(draft).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(OutputStream out, boolean compressed, Recording recording, String version, Set<Call> asked, Hiding hiding)
            throws IOException {
        OutputStream packed = compressed ? new GZIPOutputStream(out, 1 << 16) : out;
        Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
        RecordingWriter.write(recording, version, asked, hiding, text);
    }

    private static boolean isCompressed(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".gz");
    }
}
