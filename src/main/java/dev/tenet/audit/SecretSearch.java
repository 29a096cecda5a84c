package dev.tenet.audit;

import dev.tenet.extract.secrets.AddedRule;
import dev.tenet.extract.secrets.Scanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what credentials are searched for: the installation's formats, and what a person adds.
 *
 * @param added patterns from files that the person named
 */
record SecretSearch(List<AddedRule> added) {
    /** By the installation's formats alone. */
    static final SecretSearch INSTALLED = new SecretSearch(List.of());

    private static volatile @Nullable Known known;

    /** What was made of the formats, as long as their files are as they were. */
    private record Known(Path folder, String files, Scanner scanner) {}

    SecretSearch {
        added = List.copyOf(added);
    }

    /** Throws {@link dev.tenet.policy.PolicyException} at what is wrong in the files of formats. */
    Scanner scanner() {
        Path folder = Home.folder().resolve("policies").resolve(SecretFormats.FOLDER);
        if (!added.isEmpty()) {
            return new Scanner(SecretFormats.of(folder), added);
        }
        String files = files(folder);
        Known before = known;
        if (before != null && before.folder.equals(folder) && before.files.equals(files)) {
            return before.scanner;
        }
        Scanner scanner = new Scanner(SecretFormats.of(folder), List.of());
        known = new Known(folder, files, scanner);
        return scanner;
    }

    private static String files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> all = Files.list(folder)) {
            StringBuilder files = new StringBuilder();
            for (Path file : all.sorted().toList()) {
                files.append(file.getFileName()).append(' ').append(Files.getLastModifiedTime(file)).append(' ').append(Files.size(file)).append('\n');
            }
            return files.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
