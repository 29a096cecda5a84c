package dev.tenet.repo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * The content of one file, with its lines.
 *
 * @param path relative to the root, with {@code /}
 * @param bytes in UTF-8, without a byte order mark
 */
public record SourceText(String path, byte[] bytes) {
    public SourceText {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bytes, "bytes");
    }

    public static SourceText of(String path, String text) {
        return new SourceText(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a file in whatever encoding it says; what is not text in it is replaced, and of what is binary nothing is left. */
    public static SourceText of(String path, byte[] content) {
        return new SourceText(path, Decoding.of(path, content).utf8());
    }

    /** The text, decoded as UTF-8; what is not UTF-8 reads as the replacement character. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Number of lines; an empty file has none. */
    public int lines() {
        int lines = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        return bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? lines + 1 : lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText text && path.equals(text.path) && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }
}
