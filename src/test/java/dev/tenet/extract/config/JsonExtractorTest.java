package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonExtractorTest {
    @Test
    void says_every_value_with_its_path_and_place() {
        Extracted json = readCommented("{\n  \"a\": [1, -2.5e3, \"x\"], // why\n  \"b\": {\"c\": null, \"d\": true},\n}\n");
        assertThat(json.entries()).containsExactly(
                "2:8 a LIST 3", "2:9 a[0] NUMBER 1", "2:12 a[1] NUMBER -2.5e3", "2:20 a[2] STRING x",
                "3:8 b MAP 2", "3:14 b.c NULL", "3:25 b.d BOOLEAN true");
        assertThat(json.issues()).isEmpty();
    }

    @Test
    void keeps_what_stands_before_an_error_and_both_of_two_keys() {
        Extracted json = read("{\"a\": 1, \"a\": 2, \"b\": yes}");
        assertThat(json.entries()).containsExactly("1:7 a NUMBER 1", "1:15 a NUMBER 2");
        assertThat(json.issues()).hasSize(2).first().isEqualTo("1:10 repeats the key 'a', so that readers disagree which value holds; keep one");
        assertThat(json.issues().get(1)).startsWith("1:23 is not valid JSON, and what follows was not read: Unrecognized token 'yes'");
    }

    @Test
    void comments_are_read_where_json_has_none_and_said() {
        Extracted json = read("{\n  // why\n  \"a\": 1,\n}\n");
        assertThat(json.entries()).containsExactly("3:8 a NUMBER 1");
        assertThat(json.issues()).hasSize(1).first().asString().endsWith("has comments or trailing commas, which were read, but which JSON does not have; remove them");
        assertThat(read("").issues()).containsExactly("1:1 holds no value; write one, or remove the file");
        assertThat(read("[1] 2").issues()).containsExactly("1:5 stands behind the end of the value, and was not read; remove it");
    }

    private static Extracted readCommented(String text) {
        return Extracted.by(new JsonExtractor(), "a.jsonc", text);
    }

    private static Extracted read(String text) {
        return Extracted.by(new JsonExtractor(), "a.json", text);
    }
}
