package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import org.junit.jupiter.api.Test;

final class YamlExtractorTest {
    @Test
    void an_alias_may_name_a_key() {
        assertThat(Extracted.by(new YamlExtractor(), "a.yaml", "&k a: 1\nb: *k\n").entries()).containsExactly("1:7 a NUMBER 1", "1:1 b STRING a");
    }

    @Test
    void says_every_value_with_its_path_and_place() {
        Extracted yaml = read("config/production.yaml", """
                services:
                  dashboard:
                    ports: ["8501:8501", 22:22]
                """);
        assertThat(yaml.facts(ConfigFile.class))
                .containsExactly(new ConfigFile(Location.of("config/production.yaml"), "yaml", "other", false, true, false));
        assertThat(yaml.facts(ConfigEntry.class).get(3)).isEqualTo(new ConfigEntry(
                new Location("config/production.yaml", 3, 13, 3), "services.dashboard.ports[0]", "ports", "8501:8501", "\"8501:8501\"", "", ConfigEntry.Type.STRING, 0,
                "yaml", "other", false, true, false));
        assertThat(yaml.entries()).containsExactly(
                "2:3 services MAP 1",
                "3:5 services.dashboard MAP 1",
                "3:12 services.dashboard.ports LIST 2",
                "3:13 services.dashboard.ports[0] STRING 8501:8501",
                "3:26 services.dashboard.ports[1] STRING 22:22");
        assertThat(yaml.issues()).isEmpty();
    }

    @Test
    void reads_scalars_by_the_core_schema() {
        assertThat(read("a.yaml", """
                on: yes
                a: [1:30, 012, 0o17, 0x1F, 1_000, -1.5e3, .inf, 1.2.3, +7]
                b: [true, False, no, ~, Null, "1", '']
                c: !!str 1
                d: !Ref x
                e:
                """).entries()).containsExactly(
                "1:5 on STRING yes",
                "2:4 a LIST 9",
                "2:5 a[0] STRING 1:30",
                "2:11 a[1] NUMBER 012",
                "2:16 a[2] NUMBER 0o17",
                "2:22 a[3] NUMBER 0x1F",
                "2:28 a[4] STRING 1_000",
                "2:35 a[5] NUMBER -1.5e3",
                "2:43 a[6] NUMBER .inf",
                "2:49 a[7] STRING 1.2.3",
                "2:56 a[8] NUMBER +7",
                "3:4 b LIST 7",
                "3:5 b[0] BOOLEAN true",
                "3:11 b[1] BOOLEAN False",
                "3:18 b[2] STRING no",
                "3:22 b[3] NULL",
                "3:25 b[4] NULL",
                "3:31 b[5] STRING 1",
                "3:36 b[6] STRING",
                "4:4 c STRING 1",
                "5:4 d STRING x",
                "6:3 e NULL");
    }

    @Test
    void counts_columns_in_utf_16_and_lines_of_blocks() {
        Extracted yaml = read("a.yaml", "a: [\"😀\", \"é\", 3]\nb: |\n  one\n  two\nc: x\n---\n😀: {d: 1}\n");
        assertThat(yaml.entries()).containsExactly(
                "1:4 a LIST 3", "1:5 a[0] STRING 😀", "1:11 a[1] STRING é", "1:16 a[2] NUMBER 3", "2:4 b STRING one\ntwo", "5:4 c STRING x",
                "7:5 😀 MAP 1", "7:9 😀.d NUMBER 1");
        assertThat(yaml.facts(ConfigEntry.class).get(4).location()).isEqualTo(new Location("a.yaml", 2, 4, 4));
    }

    @Test
    void follows_aliases_and_merges() {
        Extracted yaml = read("a.yaml", """
                base: &base {a: 1, b: 2}
                one:
                  <<: *base
                  b: 3
                two: *base
                three: &three {x: *three}
                four: *missing
                """);
        assertThat(yaml.entries()).containsExactly(
                "1:7 base MAP 2", "1:17 base.a NUMBER 1", "1:23 base.b NUMBER 2",
                "3:3 one MAP 2", "4:6 one.b NUMBER 3", "1:17 one.a NUMBER 1",
                "1:7 two MAP 2", "1:17 two.a NUMBER 1", "1:23 two.b NUMBER 2",
                "6:8 three MAP 1", "7:7 four NULL");
        assertThat(yaml.issues()).containsExactly(
                "7:7 names the anchor 'missing', which is not defined before it; define it or correct the name",
                "6:8 contains itself through an alias, and was not followed again; correct the alias");
    }

    @Test
    void keeps_both_values_of_a_repeated_key() {
        Extracted yaml = read("a.yaml", "dry_run: true\nx: {dry_run: 1}\ndry_run: false\n");
        assertThat(yaml.entries()).containsExactly("1:10 dry_run BOOLEAN true", "2:4 x MAP 1", "2:14 x.dry_run NUMBER 1", "3:10 dry_run BOOLEAN false");
        assertThat(yaml.issues()).containsExactly("3:1 repeats the key 'dry_run', so that readers disagree which value holds; keep one");
    }

    @Test
    void keeps_what_stands_before_and_behind_an_error() {
        Extracted yaml = read("a.yaml", "a: 1\nb: [1, 2\nc: 3\n---\nd: 4\n");
        assertThat(yaml.entries()).containsExactly(
                "1:4 a NUMBER 1", "2:4 b LIST 2", "2:5 b[0] NUMBER 1", "2:8 b[1] NUMBER 2", "3:4 c NUMBER 3", "5:4 d NUMBER 4");
        assertThat(yaml.issues()).containsExactly(
                "2:4 is not valid YAML, and the rest of this entry was not read: '[' is not closed; add ']'");
    }

    @Test
    void goes_on_with_the_next_entry_behind_an_error() {
        Extracted yaml = read("a.yaml", """
                a:
                  b: "c" d
                  e: 1
                    f: 2
                  g:
                    - 3
                   - 4
                \th: 5
                i: 6: 7
                j: "open
                k: [x, y
                l: 'm'
                n
                o: @p
                """);
        assertThat(yaml.entries()).containsExactly(
                "2:3 a MAP 3", "2:6 a.b STRING c", "3:6 a.e NUMBER 1", "6:5 a.g LIST 1", "6:7 a.g[0] NUMBER 3",
                "9:4 i NUMBER 6", "10:4 j NULL", "11:4 k LIST 2", "11:5 k[0] STRING x", "11:8 k[1] STRING y", "12:4 l STRING m", "14:4 o NULL");
        String lost = "is not valid YAML, and the rest of this entry was not read: ";
        assertThat(yaml.issues()).containsExactly(
                "2:10 " + lost + "the value has ended, but text follows; put all of it in quotes, or correct the quotes, brackets or commas",
                "4:6 " + lost + "a key stands on one line; put the value above in quotes, or correct the indentation",
                "7:4 " + lost + "this line is indented like nothing above it; correct the spaces before it",
                "8:2 " + lost + "a tab cannot indent a map or list; use spaces",
                "9:5 " + lost + "a map or list cannot begin on this line; begin it on the next, or put the value in quotes",
                "10:4 " + lost + "the quotes that open here are not closed; close them, or indent the lines that belong to the value",
                "11:4 " + lost + "'[' is not closed; add ']'",
                "13:1 " + lost + "expected 'key: value' here, as the entries above have; add the ': ' or correct the indentation",
                "14:4 " + lost + "'@' cannot begin a value; put it in quotes");
    }

    @Test
    void reads_what_others_read_although_it_is_not_yaml_and_says_so() {
        Extracted yaml = read("a.yaml", "a: [\n1,\n]\nb: \"one\ntwo\"\nc: {\n}\nd: |\n   \n  e\n");
        assertThat(yaml.entries()).containsExactly("1:4 a LIST 1", "2:1 a[0] NUMBER 1", "4:4 b STRING one two", "6:4 c MAP 0", "8:4 d STRING \ne");
        String read = "is not valid YAML, but was read: ";
        assertThat(yaml.issues()).containsExactly(
                "2:1 " + read + "this line of a list or map in brackets is not indented deeper than its key; indent it",
                "5:1 " + read + "this line of a value in quotes is not indented deeper than its key; indent it",
                "9:1 " + read + "an empty line before the text of a block has more spaces than the text; take them away");
    }

    @Test
    void leaves_templates_as_they_are_written() {
        Extracted yaml = read("chart/templates/web.yaml", """
                {{- if .Values.enabled }}
                replicas: {{ .Values.replicas }}
                image: repo/{{ .Values.image }}:1
                name: {{ .Release.Name }}-web
                {% if x %}
                args: [{{ .a }}, "{{ .b }}"]
                {{ .key }}: 1
                {{- end }}
                """);
        assertThat(yaml.entries()).containsExactly(
                "2:11 replicas STRING {{ .Values.replicas }}",
                "3:8 image STRING repo/{{ .Values.image }}:1",
                "4:7 name STRING {{ .Release.Name }}-web",
                "6:7 args LIST 2",
                "6:8 args[0] STRING {{ .a }}",
                "6:18 args[1] STRING {{ .b }}",
                "7:13 {{ .key }} NUMBER 1");
        assertThat(yaml.issues()).containsExactly("1:1 holds templates, which were left out; audit the rendered file as well");
    }

    @Test
    void does_not_take_expressions_of_workflows_for_templates() {
        Extracted yaml = read("a.yaml", "env: ${{ secrets.TOKEN }}\nrun: echo ${{ github.ref }}\n");
        assertThat(yaml.entries()).containsExactly("1:6 env STRING ${{ secrets.TOKEN }}", "2:6 run STRING echo ${{ github.ref }}");
        assertThat(yaml.issues()).isEmpty();
    }

    @Test
    void tells_kinds_by_path_and_content() {
        assertThat(kind(".github/workflows/ci.yml", "on: push\njobs: {}\n")).isEqualTo("github-workflow");
        assertThat(kind("compose.prod.yaml", "services: {}\n")).isEqualTo("compose");
        assertThat(kind("stack.yml", "services: {web: {image: nginx}}\n")).isEqualTo("compose");
        assertThat(kind("settings.yml", "services: {web: {url: x}}\n")).isEqualTo("other");
        assertThat(kind("deploy/web.yaml", "apiVersion: apps/v1\nkind: Deployment\n")).isEqualTo("kubernetes");
        assertThat(kind("contract.yaml", "apiVersion: v3.1.0\nkind: DataContract\n")).isEqualTo("odcs");
        assertThat(kind(".gitlab-ci.yml", "")).isEqualTo("gitlab-ci");
        assertThat(kind("site.yml", "- hosts: all\n  tasks: [{shell: x}]\n- import_playbook: b.yml\n")).isEqualTo("ansible");
        assertThat(kind("deploy/roles/web/tasks/main.yml", "- shell: x\n")).isEqualTo("ansible");
        assertThat(kind("list.yml", "- hosts: [a]\n")).isEqualTo("other");
        assertThat(kind(".pre-commit-config.yaml", "repos: []")).isEqualTo("pre-commit");
    }

    private static String kind(String path, String text) {
        return read(path, text).facts(ConfigFile.class).get(0).kind();
    }

    private static Extracted read(String path, String text) {
        return Extracted.by(new YamlExtractor(), path, text);
    }
}
