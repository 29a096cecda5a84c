package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ActionReferenceTest {
    private static final String SHA = "8f4b7f84864484a7bf31766abe9204da3cbe65b3";

    @Test
    void tells_what_a_step_uses() {
        assertThat(ActionReference.of("actions/checkout@" + SHA)).isEqualTo(new ActionReference("action", "actions", "checkout", "", SHA, "sha"));
        assertThat(ActionReference.of("a/b/sub/dir@v1.2")).isEqualTo(new ActionReference("action", "a", "b", "sub/dir", "v1.2", "tag"));
        assertThat(ActionReference.of("a/b@main").refKind()).isEqualTo("branch");
        assertThat(ActionReference.of("a/b@${{ inputs.ref }}").refKind()).isEqualTo("expression");
        assertThat(ActionReference.of("a/b").refKind()).isEqualTo("none");
        assertThat(ActionReference.of("o/r/.github/workflows/x.yml@v1").type()).isEqualTo("workflow");
        assertThat(ActionReference.of("./.github/actions/x").type()).isEqualTo("local");
        assertThat(ActionReference.of("docker://alpine:3@sha256:ab")).isEqualTo(new ActionReference("docker", "", "alpine:3", "", "sha256:ab", "sha"));
    }

    @Test
    void tells_the_parts_of_an_image() {
        assertThat(image("postgres")).isEqualTo("docker.io library/postgres postgres:latest@ implicit");
        assertThat(image("ghcr.io/a/b:1.2@sha256:ff")).isEqualTo("ghcr.io a/b b:1.2@sha256:ff");
        assertThat(image("localhost:5000/x@sha256:ff")).isEqualTo("localhost:5000 x x:@sha256:ff");
        assertThat(image("team/app:${TAG:-latest}")).isEqualTo("docker.io team/app app:${TAG:-latest}@ variable");
        assertThat(image("${IMAGE}")).isEqualTo("docker.io ${IMAGE} ${IMAGE}:latest@ implicit variable");
    }

    private static String image(String text) {
        ImageReference image = ImageReference.of(Location.of("a", 1, 1), "compose", "web", text, false);
        return image.registry() + " " + image.repository() + " " + image.name() + ":" + image.tag() + "@" + image.digest()
                + (image.implicit() ? " implicit" : "") + (image.variable() ? " variable" : "");
    }
}
