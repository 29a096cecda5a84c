package dev.tenet.extract.deps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.Manifest;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Secret;
import org.junit.jupiter.api.Test;

final class RequirementsExtractorTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void reads_names_constraints_and_addresses() {
        Extracted pip = read("requirements.txt", """
                # comment
                -r base.txt
                --index-url https://packages.example.org/simple
                Ib_Async[extra] >=2.0,<3 ; python_version > "3.9"  # why
                polars
                loguru==0.7.2
                scipy ==1.*
                private @ git+https://x.org/private.git@%s
                moving @ git+https://x.org/moving.git@main
                https://x.org/wheels/thing_a-1.0-py3-none-any.whl
                -e .
                ./libs/own
                """.formatted(COMMIT));
        assertThat(pip.facts(Dependency.class)).containsExactly(
                of(4, "ib-async", ">=2.0,<3", "pkg:pypi/ib-async", false),
                of(5, "polars", "", "pkg:pypi/polars", false),
                of(6, "loguru", "==0.7.2", "pkg:pypi/loguru@0.7.2", true),
                of(7, "scipy", "==1.*", "pkg:pypi/scipy", false),
                new Dependency(Location.of("requirements.txt", 8, 1), "pypi", "private", "git+https://x.org/private.git@" + COMMIT, "",
                        "pkg:pypi/private", "runtime", "", true, true, false, false, ""),
                of(9, "moving", "git+https://x.org/moving.git@main", "pkg:pypi/moving", false),
                of(10, "thing-a", "https://x.org/wheels/thing_a-1.0-py3-none-any.whl", "pkg:pypi/thing-a", true));
        assertThat(pip.facts(Manifest.class))
                .containsExactly(new Manifest(Location.of("requirements.txt"), "pypi", "requirements", false, false, false, 7));
        assertThat(pip.issues()).isEmpty();
    }

    @Test
    void reads_what_pip_compile_writes_as_a_lock_file() {
        String text = "a==1.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via b\nb==2.0 --hash=sha256:cc\n";
        Dependency first = new Dependency(new Location("requirements.txt", 1, 1, 3), "pypi", "a", "==1.0", "1.0", "pkg:pypi/a@1.0", "runtime", "", true, true, true, false, "");
        Dependency second = new Dependency(Location.of("requirements.txt", 5, 1), "pypi", "b", "==2.0", "2.0", "pkg:pypi/b@2.0", "runtime", "", true, true, true, false, "");
        Extracted pip = read("requirements.txt", text);
        assertThat(pip.facts(Dependency.class)).containsExactly(first, second);
        assertThat(pip.facts(Manifest.class)).containsExactly(new Manifest(Location.of("requirements.txt"), "pypi", "lock", true, true, false, 2));
        assertThat(read("requirements.lock", "a==1.0\nb\n").facts(Manifest.class))
                .containsExactly(new Manifest(Location.of("requirements.lock"), "pypi", "lock", false, false, false, 2));
        assertThat(read("requirements.txt", "a==1.0\n").facts(Manifest.class))
                .containsExactly(new Manifest(Location.of("requirements.txt"), "pypi", "requirements", true, false, false, 1));
        assertThat(read("requirements.txt", "").facts(Manifest.class))
                .containsExactly(new Manifest(Location.of("requirements.txt"), "pypi", "requirements", false, false, false, 0));
    }

    @Test
    void says_malformed_lines_with_their_place() {
        Extracted pip = read("dev-requirements.txt", "pytest>=8\n  flask=1.0\nrequests >= \n--frobnicate\nname with spaces\na>=1,,<2\nb>=1,\n");
        assertThat(pip.facts(Dependency.class)).extracting(dependency -> dependency.name() + " " + dependency.scope()).containsExactly("pytest dev", "b dev");
        assertThat(pip.issues()).containsExactly(
                "2:3 is neither a requirement nor an option of pip, and was not read; correct it",
                "3:1 is neither a requirement nor an option of pip, and was not read; correct it",
                "4:1 is neither a requirement nor an option of pip, and was not read; correct it",
                "5:1 is neither a requirement nor an option of pip, and was not read; correct it",
                "6:1 is neither a requirement nor an option of pip, and was not read; correct it");
    }

    @Test
    void keeps_no_password_of_an_index() {
        Extracted pip = read("requirements.txt", "--extra-index-url https://bot:Tr4de-Winds88@pypi.x.org/simple\na @ https://bot:Tr4de-Winds88@x.org/a.zip\n");
        assertThat(pip.facts(Secret.class)).extracting(Secret::kind).containsExactly("connection-string", "connection-string");
        assertThat(pip.facts(Dependency.class)).extracting(Dependency::constraint).containsExactly("https://bot:***@x.org/a.zip");
    }

    @Test
    void wants_requirements_by_their_names() {
        assertThat(wants("requirements.txt")).isTrue();
        assertThat(wants("docs/requirements-docs.in")).isTrue();
        assertThat(wants("requirements/base.txt")).isTrue();
        assertThat(wants("requirements-dev.lock")).isTrue();
        assertThat(wants("docs/notes.txt")).isFalse();
        assertThat(wants("yarn.lock")).isFalse();
    }

    private static boolean wants(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return new RequirementsExtractor().wants(new RepoFile(Location.of(path), path, name, extension, 1, RepoFile.State.TRACKED));
    }

    private static Dependency of(int line, String name, String constraint, String purl, boolean pinned) {
        String version = purl.contains("@") ? purl.substring(purl.indexOf('@') + 1) : "";
        return new Dependency(Location.of("requirements.txt", line, 1), "pypi", name, constraint, version, purl, "runtime", "", pinned, false, false, false, "");
    }

    private static Extracted read(String path, String text) {
        return Extracted.by(new RequirementsExtractor(), path, text);
    }
}
