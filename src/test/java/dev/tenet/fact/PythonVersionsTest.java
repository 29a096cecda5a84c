package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonVersionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        ">=3.11; 3.9", ">=3.11; 3.10.14-slim-bookworm", ">=3.11,<3.13; 3.13", ">=3.9,<3.12; 3.12.1", "~=3.11; 2.7", "~=3.11.2; 3.12", "==3.11.*; 3.12",
        "!=3.10.*; 3.10", "^3.11; 3.10", "^3.11; 4.0", "~3.11; 3.12", "<3.12; 3.12", ">3.11.4; 3.11.4", "==3.12.1; 3.12.2", "3.11; 3.12",
    })
    void a_version_that_no_clause_allows_is_excluded(String specifier, String version) {
        assertThat(PythonVersions.excludes(specifier, version)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        ">=3.11; 3.11", ">=3.11.4; 3.11", ">=3.11,<3.13; 3.12-alpine", "~=3.11; 3.13", "~=3.11.2; 3.11", "==3.11.*; 3.11.7", "!=3.10.4; 3.10", "^3.11; 3.13",
        "~3.11; 3.11.9", "<3.12; 3.11", "3.11; 3.11", ">=3.8; 3", ">=3.11 || ^2.7; 2.7", ">=3.11; latest", ">=3.11; ${{ matrix.python }}", ">=3.11rc1; 3.9",
    })
    void a_version_that_is_allowed_or_not_understood_is_not(String specifier, String version) {
        assertThat(PythonVersions.excludes(specifier, version)).isFalse();
    }
}
