package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import org.junit.jupiter.api.Test;

final class EnvExtractorTest {
    @Test
    void reads_quotes_comments_and_lines() {
        Extracted env = read(".env.example", """
                # comment
                export HOST=127.0.0.1   # here
                URL = http://x/#anchor
                A="two
                lines\\t\\"quoted\\""
                B='$as #is'
                EMPTY=
                BARE
                C=${HOST:-x}\r
                """);
        assertThat(env.facts(ConfigFile.class))
                .containsExactly(new ConfigFile(Location.of(".env.example"), "env", "environment", true, false, false));
        assertThat(env.entries()).containsExactly(
                "2:13 HOST STRING 127.0.0.1",
                "3:7 URL STRING http://x/#anchor",
                "4:3 A STRING two\nlines\t\"quoted\"",
                "6:3 B STRING $as #is",
                "7:7 EMPTY STRING",
                "8:1 BARE NULL",
                "9:3 C STRING ${HOST:-x}");
        assertThat(env.facts(ConfigEntry.class).get(2).location()).isEqualTo(new Location(".env.example", 4, 3, 5));
        assertThat(env.issues()).isEmpty();
    }

    @Test
    void says_what_is_no_assignment_and_goes_on() {
        Extracted env = read(".env", "A=1\nif [ x ]; then\nA=2\nB=\"open\nC=3\nD=\"x\" y\n");
        assertThat(env.entries()).containsExactly("1:3 A STRING 1", "3:3 A STRING 2", "4:3 B STRING open\nC=3\nD=");
        assertThat(env.issues()).containsExactly(
                "2:1 is not NAME=value and was not read; correct it or make it a comment",
                "3:1 repeats 'A', and the last value holds; keep one",
                "6:4 stands behind the closing quote and was not read; quote the whole value");
        assertThat(read(".env", "A=\"x\nB=1\n").issues()).containsExactly("1:3 opens a quote that nothing closes; the value was read to the end of the line");
    }

    @Test
    void takes_secrets_out_and_names_what_is_missing() {
        Extracted env = read(".env", "IB_PASSWORD=Tr4de-Winds88\nAPI_TOKEN=changeme\nDB_PASSWORD=\nIB_PORT=4002\nMAX_TOKENS=8\n");
        assertThat(env.facts(Secret.class)).containsExactly(new Secret(
                new Location(".env", 1, 13, 1), "IB_PASSWORD", "password", "13 characters ending in 88", "6b8e8d205a5302d5", false, "config", false, false));
        assertThat(env.facts(SecretReference.class)).containsExactly(
                new SecretReference(Location.of(".env", 2, 1), "API_TOKEN", "token", "config", false),
                new SecretReference(Location.of(".env", 3, 1), "DB_PASSWORD", "password", "config", false));
        assertThat(env.entries()).containsExactly(
                "1:13 IB_PASSWORD STRING 13 characters ending in 88", "2:11 API_TOKEN STRING changeme", "3:13 DB_PASSWORD STRING", "4:9 IB_PORT STRING 4002",
                "5:12 MAX_TOKENS STRING 8");
    }

    private static Extracted read(String path, String text) {
        return Extracted.by(new EnvExtractor(), path, text);
    }
}
