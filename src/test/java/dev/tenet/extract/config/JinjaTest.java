package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JinjaTest {
    private static final Extractor YAML = new YamlExtractor();
    private static final Extractor INI = new IniExtractor();
    private static final Extractor ENV = new EnvExtractor();
    private static final Extractor JSON = new JsonExtractor();
    private static final Extractor TOML = new TomlExtractor();
    private static final Extractor NGINX = new NginxExtractor();

    @Test
    void what_is_made_of_a_template_says_who_reads_it_and_what_it_configures() {
        Extraction seen = read(YAML, "roles/web/templates/docker-compose.yml.j2", """
                services:
                  web:
                    image: "nginx:{{ version }}"
                {% if direct %}
                    network_mode: host
                {% endif %}
                """);
        assertThat(entries(seen)).contains("services.web.image = nginx:{{ version }} @3", "services.web.network_mode = host @5");
        assertThat(seen.facts()).filteredOn(ConfigFile.class::isInstance).extracting(fact -> ((ConfigFile) fact).kind()).containsExactly("compose");
        assertThat(seen.issues()).extracting(Issue::message).containsExactly("holds templates, which were left out; audit the rendered file as well");
    }

    @Test
    void statements_and_comments_in_lines_are_left_out_and_that_is_said_once() {
        Extraction unit = read(INI, "app.service.jinja2", """
                {# written by
                   the role #}
                [Service]
                {% if sandbox %}
                PrivateTmp=yes
                {% endif %}
                ExecStart=/usr/bin/{{ program }} --verbose
                """);
        assertThat(entries(unit)).containsExactly("Service = @3", "Service.PrivateTmp = yes @5", "Service.ExecStart = /usr/bin/{{ program }} --verbose @7");
        assertThat(unit.issues()).hasSize(1);
        assertThat(unit.facts()).filteredOn(ConfigFile.class::isInstance).extracting(fact -> ((ConfigFile) fact).kind()).containsExactly("systemd");

        Extraction settings = read(ENV, "app.env.j2", "DEBUG=true\n{% if mail %}\nSMTP_PASSWORD={{ smtp_password }}\n{% endif %}\n");
        assertThat(entries(settings)).containsExactly("DEBUG = true @1", "SMTP_PASSWORD = {{ smtp_password }} @3");
    }

    @Test
    void what_is_filled_into_formats_with_quotes_is_a_text_that_says_it() {
        Extraction json = read(JSON, "files/settings.json.j2", """
                {
                  "port": {{ port }}, "after": 1,
                  {% if debug %}
                  "debug": true,
                  {% endif %}
                  "host": "{{ lookup("env", "HOST") }}:80",
                  "it's": {{port}}
                }
                """);
        assertThat(entries(json)).containsExactly("port = {{port}} @2", "after = 1 @2", "debug = true @4", "host = {{ lookup(`env`, `HOST`) }}:80 @6", "it's = {{port}} @7");
        assertThat(json.facts()).filteredOn(fact -> fact instanceof ConfigEntry entry && entry.key().equals("after"))
                .extracting(fact -> fact.location().column()).containsExactly(32);
        assertThat(json.issues()).hasSize(1);

        Extraction toml = read(TOML, "config.toml.j2", "# don't\n[server]\nport = {{ port }}\npath = '{{ root }}\\x'\n{% for user in users %}\nname = \"{{ user }}\"\n{% endfor %}\n");
        assertThat(entries(toml)).containsExactly("server = @2", "server.port = {{port}} @3", "server.path = {{ root }}\\x @4", "server.name = {{ user }} @6");

        Extraction nginx = read(NGINX, "templates/nginx.conf.j2", "server {\n  listen {{ port }};\n{# open #}\n  proxy_pass http://{{ host }}:80;\n}\n");
        assertThat(entries(nginx)).containsExactly("server = @1", "server.listen = {{port}} @2", "server.proxy_pass = http://{{host}}:80 @4");
        assertThat(nginx.issues()).hasSize(1);
    }

    @Test
    void an_expression_that_does_not_end_on_its_line_is_said_to_be_wrong_where_it_stands() {
        Extraction json = read(JSON, "settings.json.j2", "{\n  \"a\": 1,\n  \"b\": {{ port\n}\n");
        assertThat(entries(json)).contains("a = 1 @2");
        assertThat(json.issues()).hasSize(2);
    }

    @Test
    void a_file_that_is_no_template_is_read_as_it_is() {
        Extraction settings = read(ENV, "app.env", "FORMAT={% raw %}\n");
        assertThat(entries(settings)).containsExactly("FORMAT = {% raw %} @1");
        assertThat(settings.issues()).isEmpty();
        assertThat(YAML.wants(file("notes.j2")) || INI.wants(file("notes.md.j2")) || ENV.wants(file(".j2"))).isFalse();
    }

    private static Extraction read(Extractor extractor, String path, String text) {
        assertThat(extractor.wants(file(path))).isTrue();
        Extraction seen = new Extraction(extractor.id());
        extractor.extract(SourceText.of(path, text), seen);
        return seen;
    }

    private static RepoFile file(String path) {
        String name = ConfigPaths.nameOf(path);
        return new RepoFile(Location.of(path), path, name, name.substring(name.lastIndexOf('.') + 1), 0, RepoFile.State.TRACKED);
    }

    private static List<String> entries(Extraction seen) {
        return seen.facts().stream().filter(ConfigEntry.class::isInstance).map(ConfigEntry.class::cast)
                .map(entry -> (entry.key() + " = " + entry.value()).strip() + " @" + entry.location().line()).toList();
    }
}
