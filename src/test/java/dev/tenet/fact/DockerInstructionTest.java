package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerInstructionTest {
    @Test
    void names_the_image_without_flags_and_alias() {
        assertThat(of("FROM", "--platform=linux/amd64 docker.io/library/postgres:16@sha256:ab AS base").image()).isEqualTo("docker.io/library/postgres:16@sha256:ab");
        assertThat(of("FROM", "--platform=linux/amd64 docker.io/library/postgres:16@sha256:ab AS base").imageName()).isEqualTo("postgres");
        assertThat(of("RUN", "postgres").image()).isEmpty();
    }

    @Test
    void names_what_is_taken_from_the_build_context() {
        assertThat(of("COPY", "--chown=app:app ./src/ setup.py ./").sources()).containsExactly("src", "setup.py");
        assertThat(of("COPY", "[\"my file.txt\", \"/app/\"]").sources()).containsExactly("my file.txt");
        assertThat(of("ADD", "data.csv /data/").sources()).containsExactly("data.csv");
    }

    @Test
    void leaves_out_what_does_not_come_from_the_context_or_is_not_written_out() {
        assertThat(of("COPY", "--from=build /app/dist ./dist").sources()).isEmpty();
        assertThat(of("COPY", "<<EOF /etc/motd").sources()).isEmpty();
        assertThat(of("ADD", "https://example.com/a.tgz /tmp/").sources()).isEmpty();
        assertThat(of("COPY", "*.txt requirements-${ENV}.txt . ./").sources()).isEmpty();
        assertThat(of("RUN", "cp a b").sources()).isEmpty();
        assertThat(of("COPY", "").sources()).isEmpty();
    }

    @Test
    void a_place_knows_the_paths_beside_it() {
        Location compose = Location.of("deploy/compose.yml", 3, 1);

        assertThat(compose.sibling("../src/./bot")).isEqualTo("src/bot");
        assertThat(compose.sibling("app.env")).isEqualTo("deploy/app.env");
        assertThat(compose.sibling("..")).isEmpty();
        assertThat(compose.sibling("../../elsewhere")).isEmpty();
    }

    @Test
    void a_place_encloses_what_begins_on_its_lines() {
        Location job = new Location("ci.yml", 3, 5, 9);

        assertThat(job.encloses(Location.of("ci.yml", 3, 1))).isTrue();
        assertThat(job.encloses(new Location("ci.yml", 9, 1, 20))).isTrue();
        assertThat(job.encloses(Location.of("ci.yml", 2, 80))).isFalse();
        assertThat(job.encloses(Location.of("ci.yml", 10, 1))).isFalse();
        assertThat(job.encloses(Location.of("other.yml", 4, 1))).isFalse();
    }

    private static DockerInstruction of(String keyword, String arguments) {
        return new DockerInstruction(Location.of("Dockerfile", 1, 1), "0", keyword, arguments, true, arguments, java.util.Map.of(), java.util.List.of(), false, false);
    }
}
