package dev.tenet.extract.deps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.Manifest;
import org.junit.jupiter.api.Test;

final class PyprojectExtractorTest {
    private static final String PATH = "pyproject.toml";

    @Test
    void reads_dependencies_extras_and_groups() {
        Extracted pyproject = read("""
                [build-system]
                requires = ["hatchling"]
                [project]
                dependencies = [
                  "Pydantic_Settings[yaml]>=2.6,<3",
                  "polars==1.2.0 ; sys_platform == 'linux'",
                ]
                [project.optional-dependencies]
                ui = ["streamlit"]
                [dependency-groups]
                test = ["pytest (>=8)", {include-group = "lint"}]
                lint = ["ruff>>1"]
                """);
        assertThat(pyproject.facts(Dependency.class)).containsExactly(
                of(5, 3, "pydantic-settings", ">=2.6,<3", "pkg:pypi/pydantic-settings", "runtime", false),
                of(6, 3, "polars", "==1.2.0", "pkg:pypi/polars@1.2.0", "runtime", true),
                of(9, 7, "streamlit", "", "pkg:pypi/streamlit", "ui", false),
                of(11, 9, "pytest", ">=8", "pkg:pypi/pytest", "test", false),
                of(2, 13, "hatchling", "", "pkg:pypi/hatchling", "build", false));
        assertThat(pyproject.facts(Manifest.class)).containsExactly(new Manifest(Location.of(PATH), "pypi", "pyproject", false, false, false, 5));
        assertThat(pyproject.issues()).containsExactly("12:9 is not a requirement as PEP 508 writes it, and was not read; correct it");
    }

    @Test
    void reads_the_tables_of_poetry() {
        Extracted pyproject = read("""
                [tool.poetry.dependencies]
                python = "^3.11"
                httpx = "^0.27"
                loguru = "0.7.2"
                any = "*"
                fork = {git = "https://x.org/fork.git", rev = "main"}
                own = {path = "../own"}
                multi = [{version = "1.0", python = "<3.12"}, {version = "^2"}]
                [tool.poetry.group.dev.dependencies]
                mypy = {version = "==1.13.0", extras = ["x"]}
                """);
        assertThat(pyproject.facts(Dependency.class)).containsExactly(
                of(3, 1, "httpx", "^0.27", "pkg:pypi/httpx", "runtime", false),
                of(4, 1, "loguru", "0.7.2", "pkg:pypi/loguru@0.7.2", "runtime", true),
                of(5, 1, "any", "", "pkg:pypi/any", "runtime", false),
                of(6, 1, "fork", "https://x.org/fork.git", "pkg:pypi/fork", "runtime", false),
                of(8, 1, "multi", "1.0", "pkg:pypi/multi@1.0", "runtime", true),
                of(8, 1, "multi", "^2", "pkg:pypi/multi", "runtime", false),
                of(10, 1, "mypy", "==1.13.0", "pkg:pypi/mypy@1.13.0", "dev", true));
    }

    @Test
    void lists_nothing_where_nothing_is_listed() {
        Extracted pyproject = read("[tool.ruff]\nline-length = 100\n");
        assertThat(pyproject.facts(Dependency.class)).isEmpty();
        assertThat(pyproject.facts(Manifest.class)).containsExactly(new Manifest(Location.of(PATH), "pypi", "pyproject", false, false, false, 0));
    }

    @Test
    void reads_lock_files_of_poetry_uv_and_pep_751() {
        Extracted uv = Extracted.by(new PythonLockExtractor(), "uv.lock", """
                version = 1
                [[package]]
                name = "condor"
                source = { editable = "." }
                [[package]]
                name = "Anyio"
                version = "4.0"
                sdist = { url = "https://x.org/a", hash = "sha256:aa" }
                """);
        assertThat(uv.facts(Dependency.class)).containsExactly(
                new Dependency(Location.of("uv.lock", 5, 3), "pypi", "anyio", "==4.0", "4.0", "pkg:pypi/anyio@4.0", "runtime", "", true, true, true, false, ""));
        assertThat(uv.facts(Manifest.class)).containsExactly(new Manifest(Location.of("uv.lock"), "pypi", "lock", true, true, false, 1));
        Extracted poetry = Extracted.by(new PythonLockExtractor(), "poetry.lock", """
                [[package]]
                name = "a"
                version = "1"
                groups = ["dev"]
                files = []
                [[package]]
                version = "1"
                [[package]]
                name = "b"
                version = "2"
                [metadata.files]
                b = [{file = "b.whl", hash = "sha256:bb"}]
                """);
        assertThat(poetry.facts(Dependency.class)).extracting(dependency -> dependency.purl() + " " + dependency.scope() + " " + dependency.hashed())
                .containsExactly("pkg:pypi/a@1 dev false", "pkg:pypi/b@2 runtime true");
        assertThat(poetry.issues()).containsExactly("6:3 is a package without a name; write the lock file anew");
        assertThat(poetry.facts(Manifest.class)).containsExactly(new Manifest(Location.of("poetry.lock"), "pypi", "lock", true, false, false, 2));
    }

    private static Dependency of(int line, int column, String name, String constraint, String purl, String scope, boolean pinned) {
        String version = purl.contains("@") ? purl.substring(purl.indexOf('@') + 1) : "";
        return new Dependency(Location.of(PATH, line, column), "pypi", name, constraint, version, purl, scope, "", pinned, false, false, false, "");
    }

    private static Extracted read(String text) {
        return Extracted.by(new PyprojectExtractor(), PATH, text);
    }
}
