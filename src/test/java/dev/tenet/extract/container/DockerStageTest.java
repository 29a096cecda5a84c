package dev.tenet.extract.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.DockerInstruction;
import dev.tenet.fact.DockerStage;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.ShellCommand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DockerStageTest {
    @Test
    void a_stage_has_what_the_stage_it_starts_from_has() {
        Extracted docker = read("""
                ARG VERSION=3.11
                FROM --platform=linux/amd64 registry.example.com:5000/team/python:${VERSION}-slim AS base
                ENV PORT=8080 DB_PASSWORD=Tr4de-Winds88
                EXPOSE $PORT/tcp
                USER app:app
                CMD ["serve", "--port", "8080"]
                FROM base
                ARG VERSION
                HEALTHCHECK --interval=5s CMD curl -f http://localhost:$PORT || exit 1
                ENTRYPOINT ["tini", "--"]
                COPY --from=base --chown=app /x-$VERSION ${MISSING:-/y}
                """);
        ImageReference image = new ImageReference(
                at(2), "dockerfile", "base", "registry.example.com:5000/team/python:3.11-slim", "registry.example.com:5000", "team/python", "python",
                "3.11-slim", "", false, false, false);
        Map<String, String> environment = Map.of("PORT", "8080", "DB_PASSWORD", "13 characters ending in 88");
        assertThat(docker.facts(DockerStage.class)).containsExactly(
                new DockerStage(
                        at(2), "base", false, image, "", "app:app", List.of(), List.of("serve", "--port", "8080"), "", List.of("8080/tcp"), environment, false,
                        new Places(Map.of("ports", at(4), "user", at(5), "command", at(6)))),
                new DockerStage(
                        at(7), "1", true, image, "base", "app:app", List.of("tini", "--"), List.of(), "curl -f http://localhost:$PORT || exit 1",
                        List.of("8080/tcp"), environment, false,
                        new Places(Map.of("ports", at(4), "user", at(5), "healthcheck", at(9), "entrypoint", at(10)))));
        assertThat(docker.facts(ImageReference.class)).containsExactly(image);
        DockerInstruction copy = docker.facts(DockerInstruction.class).get(10);
        assertThat(copy.words()).containsExactly("/x-3.11", "/y");
        assertThat(copy.flags()).isEqualTo(Map.of("from", "base", "chown", "app"));
    }

    @Test
    void nobody_says_the_user_so_it_is_root() {
        DockerStage stage = read("FROM scratch\nENV TOKEN_FILE=/run/x\n").facts(DockerStage.class).get(0);

        assertThat(stage.isRoot()).isTrue();
        assertThat(stage.isWritten("user")).isFalse();
        assertThat(stage.at("user")).isEqualTo(at(1));
        assertThat(read("FROM scratch\n").facts(ImageReference.class)).isEmpty();
    }

    @Test
    void commands_are_those_that_a_shell_would_start_each_at_its_place() {
        Extracted docker = read("""
                FROM debian
                RUN apt-get update && \\
                    # why
                    sudo -E apt-get install -qy curl "lib x" \\
                 || true; curl -s https://example.com/i.sh | bash -s
                RUN <<EOF
                set -e
                pip install .
                EOF
                CMD exec python -m app
                ENTRYPOINT ["/bin/sh", "-c", "node x.js"]
                RUN ["make", "all"]
                """);
        assertThat(docker.facts(ShellCommand.class)).extracting(DockerStageTest::shown).containsExactly(
                "2:5 apt-get update [apt-get, update]",
                "4:5 apt-get install [apt-get, install, -qy, curl, lib x] sudo else true",
                "5:5 true  [true]",
                "5:11 curl https://example.com/i.sh [curl, -s, https://example.com/i.sh] to bash",
                "5:46 bash  [bash, -s]",
                "7:1 set  [set, -e]",
                "8:1 pip install [pip, install, .]",
                "10:5 python app [python, -m, app]",
                "11:1 node x.js [node, x.js]",
                "12:1 make all [make, all]");
        ShellCommand install = docker.facts(ShellCommand.class).get(1);
        assertThat(install.has("-y")).isTrue();
        assertThat(install.has("--yes", "-d")).isFalse();
        assertThat(install.operands()).containsExactly("curl", "lib x");
        assertThat(install.operands("-qy")).containsExactly("lib x");
        assertThat(install.owner()).isEqualTo(new Location("Dockerfile", 2, 1, 5));
        assertThat(docker.facts(ShellCommand.class)).extracting(ShellCommand::keyword)
                .containsExactly("RUN", "RUN", "RUN", "RUN", "RUN", "RUN", "RUN", "CMD", "ENTRYPOINT", "RUN");
        assertThat(docker.facts(ShellCommand.class)).noneMatch(ShellCommand::test);
    }

    @Test
    void what_lies_among_tests_says_so_of_everything_in_it() {
        Extracted docker = Extracted.by(new DockerfileExtractor(), "tests/Dockerfile", "FROM python:3.12\nRUN make\n");

        assertThat(docker.facts(DockerInstruction.class)).allMatch(DockerInstruction::test);
        assertThat(docker.facts(DockerStage.class)).allMatch(DockerStage::test);
        assertThat(docker.facts(ImageReference.class)).allMatch(ImageReference::test);
        assertThat(docker.facts(ShellCommand.class)).allMatch(ShellCommand::test);
    }

    private static String shown(ShellCommand command) {
        return command.location().line() + ":" + command.location().column() + " " + command.program() + " " + command.subcommand() + " " + command.words()
                + (command.sudo() ? " sudo" : "") + (command.pipe().isEmpty() ? "" : " to " + command.pipe())
                + (command.otherwise().isEmpty() ? "" : " else " + command.otherwise());
    }

    private static Location at(int line) {
        return Location.of("Dockerfile", line, 1);
    }

    private static Extracted read(String text) {
        return Extracted.by(new DockerfileExtractor(), "Dockerfile", text);
    }
}
