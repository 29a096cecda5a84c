package dev.tenet.extract.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.DockerInstruction;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import org.junit.jupiter.api.Test;

final class DockerfileExtractorTest {
    @Test
    void reads_instructions_by_stage() {
        Extracted docker = read("""
                # syntax=docker/dockerfile:1
                ARG VERSION=3.11
                FROM python:${VERSION} AS build
                run pip install \\
                    # why
                    --no-cache-dir . \\

                    && true
                FROM build
                COPY <<EOF /app/run.sh
                #!/bin/sh
                exec condor
                EOF
                USER condor
                """);
        assertThat(docker.facts(ConfigFile.class))
                .containsExactly(new ConfigFile(Location.of("Dockerfile"), "dockerfile", "dockerfile", false, false, false));
        assertThat(docker.facts(DockerInstruction.class)).extracting(DockerfileExtractorTest::shown).containsExactly(
                "2-2 ARG VERSION=3.11",
                "3-3 build FROM python:${VERSION} AS build",
                "4-8 build RUN pip install --no-cache-dir . && true",
                "9-9 1 last FROM build",
                "10-13 1 last COPY <<EOF /app/run.sh\n#!/bin/sh\nexec condor\nEOF",
                "14-14 1 last USER condor");
        assertThat(docker.entries()).containsExactly("2:1 ARG.VERSION STRING 3.11");
        assertThat(docker.issues()).isEmpty();
    }

    @Test
    void honours_the_escape_directive_and_says_what_is_no_instruction() {
        Extracted docker = read("# escape=`\nFROM a\nRUN dir C:\\ `\n  /s\nINSTALL x\nRUN <<END\nx\n");
        assertThat(docker.facts(DockerInstruction.class)).extracting(DockerInstruction::arguments)
                .containsExactly("a", "dir C:\\ /s", "<<END\nx");
        assertThat(docker.issues()).containsExactly(
                "6:1 opens the here-document 'END', which nothing closes", "5:1 is no instruction of a Dockerfile; correct or remove it");
    }

    @Test
    void takes_secrets_out_of_variables_and_commands() {
        Extracted docker = read("FROM a\nENV HOST=x DB_PASSWORD=\"Tr4de-Winds88\" PORT=1\nENV API_TOKEN Zk3vQ9xLm2\nARG GIT_TOKEN\nRUN login --password=Zk3vQ9xLm2 -u x\n");
        assertThat(docker.facts(DockerInstruction.class)).extracting(DockerInstruction::arguments).containsExactly(
                "a", "HOST=x DB_PASSWORD=13 characters ending in 88 PORT=1", "API_TOKEN 10 characters ending in m2", "GIT_TOKEN",
                "login --password=*** -u x");
        assertThat(docker.facts(Secret.class)).extracting(Secret::name).containsExactly("DB_PASSWORD", "API_TOKEN", "password");
        assertThat(docker.facts(SecretReference.class))
                .containsExactly(new SecretReference(Location.of("Dockerfile", 4, 1), "GIT_TOKEN", "token", "config", false));
    }

    @Test
    void wants_dockerfiles_by_their_names() {
        assertThat(wants("Dockerfile", "")).isTrue();
        assertThat(wants("Dockerfile.dev", "dev")).isTrue();
        assertThat(wants("web.dockerfile", "dockerfile")).isTrue();
        assertThat(wants("Dockerfile.dockerignore", "dockerignore")).isFalse();
        assertThat(wants("docker.py", "py")).isFalse();
    }

    private static boolean wants(String name, String extension) {
        return new DockerfileExtractor().wants(new RepoFile(Location.of(name), name, name, extension, 1, RepoFile.State.TRACKED));
    }

    private static String shown(DockerInstruction instruction) {
        return "%d-%d %s %s%s %s".formatted(
                instruction.location().line(), instruction.location().endLine(), instruction.stage(), instruction.last() ? "last " : "",
                instruction.keyword(), instruction.arguments()).replace("  ", " ");
    }

    private static Extracted read(String text) {
        return Extracted.by(new DockerfileExtractor(), "Dockerfile", text);
    }
}
