package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.ConfigFile;
import org.junit.jupiter.api.Test;

final class IniExtractorTest {
    @Test
    void reads_what_configparser_reads() {
        Extracted ini = read("mypy.ini", """
                ; comment
                [mypy]
                files = src,
                    tests
                    # inside

                strict: True
                flag
                [mypy-foo.*]
                ignore_missing_imports = True
                """);
        assertThat(ini.facts(ConfigFile.class)).extracting(ConfigFile::kind).containsExactly("mypy");
        assertThat(ini.entries()).containsExactly(
                "2:1 mypy MAP 3", "3:9 mypy.files STRING src,\ntests", "7:9 mypy.strict STRING True", "8:1 mypy.flag NULL",
                "9:1 mypy-foo.* MAP 1", "10:26 mypy-foo.*.ignore_missing_imports STRING True");
        assertThat(ini.issues()).isEmpty();
    }

    @Test
    void gives_each_section_of_a_shared_file_the_kind_of_its_tool() {
        Extracted ini = read("setup.cfg", "[metadata]\nname = x\n[mypy]\nstrict = true\n[tool:pytest]\naddopts = -q\n");
        assertThat(ini.facts(ConfigFile.class)).extracting(ConfigFile::kind).containsExactly("other", "mypy", "pytest");
        assertThat(ini.facts(ConfigEntry.class)).extracting(entry -> entry.key() + " " + entry.kind()).containsExactly(
                "metadata other", "metadata.name other", "mypy mypy", "mypy.strict mypy", "tool:pytest pytest", "tool:pytest.addopts pytest");
    }

    @Test
    void lets_keys_of_a_unit_repeat_but_not_those_of_other_files() {
        String text = "[Service]\nEnvironment=A=1\nEnvironment=B=2 \\\n  C=3\n";
        Extracted unit = read("deploy/bot.service", text);
        assertThat(unit.facts(ConfigFile.class)).extracting(ConfigFile::kind).containsExactly("systemd");
        assertThat(unit.entries()).containsExactly(
                "1:1 Service MAP 2", "2:13 Service.Environment STRING A=1", "3:13 Service.Environment STRING B=2 C=3");
        assertThat(unit.issues()).isEmpty();
        assertThat(read("a.ini", "[a]\nx = 1\n[b]\nx = 2\nx = 3\n[a]\n[open\n").issues()).containsExactly(
                "5:1 repeats the key 'x', so that readers disagree which value holds; keep one",
                "6:1 repeats the section 'a'; join the two",
                "7:1 opens a section that nothing closes; end it with ']'");
    }

    @Test
    void reads_properties() {
        Extracted properties = read("app.properties", "! comment\na.b=1\nc : 2\nd 3\ne=x\\\n  y\n[f]=4\n");
        assertThat(properties.entries()).containsExactly(
                "2:5 a.b STRING 1", "3:5 c STRING 2", "4:3 d STRING 3", "5:3 e STRING xy", "7:5 [f] STRING 4");
        assertThat(properties.issues()).isEmpty();
    }

    private static Extracted read(String path, String text) {
        return Extracted.by(new IniExtractor(), path, text);
    }
}
