package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each version of Python added to its syntax, with calls inside of it, and all facts that come of it.
 *
 * <p>{@code src/test/resources/python/versions} holds a file a version and its facts beside it; {@code -Dfacts.update=true} writes them anew.
 */
class PythonVersionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/python/versions");

    @ParameterizedTest
    @ValueSource(strings = {"3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14"})
    void gives_the_facts_of_what_is_new(String version) throws IOException {
        Code code = Code.of("app.py", Files.readString(FOLDER.resolve(version + ".py")));
        Path expected = FOLDER.resolve(version + ".facts");
        String facts = FactNotes.of(code.facts());
        if (Boolean.getBoolean("facts.update")) {
            Files.writeString(expected, facts);
        }

        assertThat(code.issues()).extracting(Issue::toString).isEmpty();
        assertThat(facts).isEqualTo(Files.readString(expected));
    }
}
