package dev.tenet.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: a reader never sees half of it. */
final class WholeFile {
    private WholeFile() {}

    /** What a file shall hold. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A text in UTF-8. */
    static Content content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, String text) throws IOException {
        write(file, content(text));
    }

    /** Folders above the file are made. A device or a pipe, such as {@code /dev/null}, takes the content and stays what it is. */
    static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = folder.resolve(".tenet-" + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            fill(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    private static void fill(Path file, Content content, OpenOption... how) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, how)) {
            content.writeTo(out);
        }
    }
}
