package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigPathsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "tests/settings.yaml", "scripts/test-environments/oidc/compose.yml", "integration-test/compose.yml", "app/test_data/keys.json", "load.test/k6.json",
        "deploy/compose.test.yml", "e2e/config.yaml", ".devcontainer/compose.yml"})
    void these_files_are_for_tests(String path) {
        assertThat(ConfigPaths.isTest(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/compose.yml", "contest/settings.yaml", "latest/settings.yaml", "attest-service/compose.yml", "protest.yml", "testimonials/settings.yaml"})
    void these_are_not(String path) {
        assertThat(ConfigPaths.isTest(path)).isFalse();
    }
}
