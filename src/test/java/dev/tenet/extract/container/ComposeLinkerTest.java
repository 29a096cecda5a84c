package dev.tenet.extract.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.EnvExtractor;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.ComposeService;
import dev.tenet.fact.Fact;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComposeLinkerTest {
    private final List<String> issues = new ArrayList<>();

    @Test
    void a_service_has_what_it_extends_and_the_values_of_the_environment_file() {
        List<Fact> facts = read("""
                services:
                  web:
                    extends: {file: common/base.yml, service: base}
                    image: "team/web:${TAG:-1.0}"
                    ports: ["${PORT}:80"]
                    environment: {A: own, SECRET_TOKEN: "${TOKEN}", PRICE: "$$5", UNSET: "${UNSET}"}
                """, "TAG=2.0\nPORT=8080\nTOKEN=Zk3vQ9xLm2pW7\n", """
                services:
                  base:
                    privileged: true
                    ports: ["1:1"]
                    depends_on: [x]
                    environment: {A: base, B: base}
                """);
        ComposeService web = (ComposeService) facts.stream().filter(fact -> fact instanceof ComposeService service && service.name().equals("web")).findFirst().orElseThrow();
        assertThat(web.image()).isEqualTo("team/web:2.0");
        assertThat(web.ports()).extracting(port -> port.host() + ":" + port.container()).containsExactly("1:1", "8080:80");
        assertThat(web.environment()).isEqualTo(Map.of("A", "own", "B", "base", "SECRET_TOKEN", "${TOKEN}", "PRICE", "$5", "UNSET", "${UNSET}"));
        assertThat(web.security().privileged()).isTrue();
        assertThat(web.at("privileged")).isEqualTo(Location.of("common/base.yml", 3, 5));
        assertThat(web.dependsOn()).isEmpty();
        assertThat(facts).filteredOn(ImageReference.class::isInstance).extracting(image -> ((ImageReference) image).tag()).containsExactly("2.0");
        assertThat(issues).isEmpty();
    }

    @Test
    void what_is_extended_but_not_there_is_said_and_circles_end() {
        read("services:\n  a: {extends: b}\n  b: {extends: a}\n  c: {extends: {service: x, file: none.yml}}\n", "", "services: {}\n");
        assertThat(issues).hasSize(3).allMatch(issue -> issue.contains("which is not found in this tree"));
    }

    @Test
    void what_is_included_runs_whatever_its_file_is_called_and_what_is_not_there_is_said() {
        List<Fact> facts = read("include:\n  - common/base.yml\n  - path: [none.yml, \"${WHERE}/x.yml\"]\n", "", "services: {web: {build: ., privileged: true}, db: {}}\n");
        assertThat(facts).filteredOn(ComposeService.class::isInstance).extracting(service -> ((ComposeService) service).name()).containsExactly("web", "db");
        assertThat(issues).containsExactly("compose.yml:3:11 includes 'none.yml', in which no service is found in this tree; correct the path");
    }

    private List<Fact> read(String compose, String env, String base) {
        List<Unit> units = new ArrayList<>();
        Extraction out = new Extraction("compose");
        YamlExtractor yaml = new YamlExtractor(new ComposeView());
        yaml.extract(SourceText.of("common/base.yml", base), out);
        new EnvExtractor().extract(SourceText.of(".env", env), out);
        yaml.extract(SourceText.of("compose.yml", compose), out);
        units.addAll(out.units());
        new ComposeLinker().link(units, out);
        out.issues().forEach(issue -> issues.add(issue.location() + " " + issue.message()));
        return out.facts();
    }
}
