package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares an output with its golden file, which only {@code -Dgolden.update=true} rewrites. */
final class Golden {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void compare(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(file).as("golden file; -Dgolden.update=true writes it").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
