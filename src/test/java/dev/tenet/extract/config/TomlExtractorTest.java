package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import org.junit.jupiter.api.Test;

final class TomlExtractorTest {
    @Test
    void says_every_value_with_its_path_and_place() {
        Extracted toml = read("""
                title = "x\\u00e9"   # comment
                [tool.mypy]
                strict = true
                files = [
                  'src',
                  "tests",
                ]
                limits.max = 1_000
                since = 1979-05-27 07:32:00Z
                [[tool.mypy.overrides]]
                module = {name = "a", ignore.all = false}
                [[tool.mypy.overrides]]
                """);
        assertThat(toml.facts(ConfigFile.class))
                .containsExactly(new ConfigFile(Location.of("pyproject.toml"), "toml", "pyproject", false, false, false));
        assertThat(toml.entries()).containsExactly(
                "1:9 title STRING xé",
                "2:2 tool MAP 1",
                "2:7 tool.mypy MAP 5",
                "3:10 tool.mypy.strict BOOLEAN true",
                "4:9 tool.mypy.files LIST 2",
                "5:3 tool.mypy.files[0] STRING src",
                "6:3 tool.mypy.files[1] STRING tests",
                "8:1 tool.mypy.limits MAP 1",
                "8:14 tool.mypy.limits.max NUMBER 1_000",
                "9:9 tool.mypy.since STRING 1979-05-27 07:32:00Z",
                "10:13 tool.mypy.overrides LIST 2",
                "10:13 tool.mypy.overrides[0] MAP 1",
                "11:10 tool.mypy.overrides[0].module MAP 2",
                "11:18 tool.mypy.overrides[0].module.name STRING a",
                "11:23 tool.mypy.overrides[0].module.ignore MAP 1",
                "11:36 tool.mypy.overrides[0].module.ignore.all BOOLEAN false",
                "12:13 tool.mypy.overrides[1] MAP 0");
        assertThat(toml.issues()).isEmpty();
    }

    @Test
    void goes_on_behind_an_error() {
        Extracted toml = read("""
                a = 1
                b = yes
                c = [1,
                  2
                d = "x
                [e
                f = 1
                [g]
                a.b = 1
                a.b = 2
                h = 3
                """);
        assertThat(toml.entries()).containsExactly(
                "1:5 a NUMBER 1", "8:2 g MAP 2", "9:1 g.a MAP 2", "9:7 g.a.b NUMBER 1", "10:7 g.a.b NUMBER 2", "11:5 g.h NUMBER 3");
        assertThat(toml.issues()).containsExactly(
                "2:5 is not valid TOML: it is not a value; quote it if it is a string",
                "5:1 is not valid TOML: it is in an array that has neither ',' nor ']' here",
                "5:5 is not valid TOML: it is a string that nothing closes on its line",
                "6:3 is not valid TOML: it opens a table that nothing closes; end it with ']'",
                "10:3 is not valid TOML: it defines 'b' a second time; keep one");
    }

    private static Extracted read(String text) {
        return Extracted.by(new TomlExtractor(), "pyproject.toml", text);
    }
}
