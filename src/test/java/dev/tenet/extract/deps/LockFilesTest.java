package dev.tenet.extract.deps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LockFilesTest {
    @Test
    void reads_what_npm_asks_for_and_locks() {
        Tree tree = new Tree()
                .with("package.json", """
                        {"name": "desk", "workspaces": ["packages/*"], "dependencies": {"@a/b": "^1.0.0", "own": "^1.0.0", "c": "npm:d@2.0.0", "e": "github:x/y#main"},
                         "devDependencies": {"f": "1.2.3"}}
                        """)
                .with("packages/own/package.json", "{\"name\": \"own\", \"dependencies\": {\"g\": \"workspace:*\"}}")
                .with("package-lock.json", """
                        {"packages": {
                          "": {"name": "desk"},
                          "node_modules/own": {"resolved": "packages/own", "link": true},
                          "packages/own": {"version": "1.0.0"},
                          "node_modules/@a/b": {"version": "1.4.0", "integrity": "sha512-x"},
                          "node_modules/@a/b/node_modules/h": {"version": "0.1.0", "dev": true}}}
                        """);
        assertThat(tree.dependencies()).containsExactly(
                "package-lock.json:5:3 pkg:npm/%40a/b@1.4.0 runtime pinned hashed locked",
                "package-lock.json:6:3 pkg:npm/h@0.1.0 dev pinned locked",
                "package.json:1:65 pkg:npm/%40a/b runtime (^1.0.0)",
                "package.json:1:100 pkg:npm/d@2.0.0 runtime pinned",
                "package.json:1:120 pkg:npm/e runtime (github:x/y#main)",
                "package.json:2:22 pkg:npm/f@1.2.3 dev pinned");
    }

    @Test
    void reads_the_older_form_of_npm_with_what_packages_bring_along() {
        Tree tree = new Tree().with("package-lock.json", """
                {"lockfileVersion": 1, "dependencies": {
                  "a": {"version": "1.0.0", "integrity": "x", "requires": {"b": "^1"},
                    "dependencies": {"b": {"version": "1.1.0", "integrity": "y"}}}}}
                """);
        assertThat(tree.dependencies()).containsExactly(
                "package-lock.json:2:3 pkg:npm/a@1.0.0 runtime pinned hashed locked", "package-lock.json:3:22 pkg:npm/b@1.1.0 runtime pinned hashed locked");
        assertThat(tree.manifests()).containsExactly("package-lock.json lock locked hashed 2");
    }

    @Test
    void reads_the_text_of_bun() {
        Tree tree = new Tree()
                .with("package.json", "{\"name\": \"desk\", \"dependencies\": {\"@a/b\": \"^1.0.0\"}}")
                .with("bun.lock", """
                        {
                          "lockfileVersion": 1,
                          "workspaces": { "": { "name": "desk", "dependencies": { "@a/b": "^1.0.0", }, }, },
                          "packages": {
                            "@a/b": ["@a/b@1.4.0", "", { "dependencies": { "h": "^0.1" } }, "sha512-x=="],
                            "@a/b/h": ["h@0.1.0", "", {}],
                            "alias": ["d@2.0.0", "", {}, "sha512-y=="],
                            "own": ["own@workspace:packages/own"],
                            "e": ["e@github:x/y#0123abc", {}, "x-y-0123abc"],
                            "broken": [],
                          },
                        }
                        """);
        assertThat(tree.dependencies()).containsExactly(
                "bun.lock:5:5 pkg:npm/%40a/b@1.4.0 runtime pinned hashed locked",
                "bun.lock:6:5 pkg:npm/h@0.1.0 runtime pinned locked",
                "bun.lock:7:5 pkg:npm/d@2.0.0 runtime pinned hashed locked",
                "bun.lock:9:5 pkg:npm/e runtime (github:x/y#0123abc) pinned hashed locked",
                "package.json:1:35 pkg:npm/%40a/b runtime (^1.0.0)");
        assertThat(tree.manifests()).contains("bun.lock lock locked 4");
        assertThat(tree.issues()).containsExactly("is a package without a name or a version; write the lock file anew");
    }

    @Test
    void reads_both_forms_of_yarn() {
        assertThat(new Tree().with("yarn.lock", """
                # yarn lockfile v1

                "@a/b@^1.0.0", "@a/b@^1.1.0":
                  version "1.2.0"
                  resolved "https://x/b.tgz#0123"
                  dependencies:
                    version "9"
                """).dependencies()).containsExactly("yarn.lock:3:1 pkg:npm/%40a/b@1.2.0 runtime pinned hashed locked");
        assertThat(new Tree().with("yarn.lock", """
                __metadata:
                  version: 8

                "alias@npm:@a/b@^1.0.0":
                  version: 1.2.0
                  resolution: "@a/b@npm:1.2.0"
                  checksum: 10/abc

                "own@workspace:.":
                  version: 0.0.0-use.local
                  resolution: "own@workspace:."
                """).dependencies()).containsExactly("yarn.lock:4:1 pkg:npm/%40a/b@1.2.0 runtime pinned hashed locked");
    }

    @Test
    void reads_all_forms_of_pnpm() {
        assertThat(new Tree().with("pnpm-lock.yaml", """
                packages:
                  /@a/b/1.2.0_c@2.0.0:
                    resolution: {integrity: x}
                  /@d/e@1.0.0(f@2.0.0):
                    resolution: {integrity: x}
                    dev: true
                  '@g/h@1.0.0':
                    resolution: {integrity: x}
                  own@file:packages/own:
                    resolution: {directory: packages/own}
                """).dependencies()).containsExactly(
                "pnpm-lock.yaml:2:3 pkg:npm/%40a/b@1.2.0 runtime pinned hashed locked",
                "pnpm-lock.yaml:4:3 pkg:npm/%40d/e@1.0.0 dev pinned hashed locked",
                "pnpm-lock.yaml:7:3 pkg:npm/%40g/h@1.0.0 runtime pinned hashed locked");
    }

    @Test
    void reads_pipenv() {
        Tree tree = new Tree().with("Pipfile", "[packages]\nDjango = \"*\"\n[dev-packages]\npytest = \"==8.0\"\n")
                .with("Pipfile.lock", "{\"_meta\": {}, \"default\": {\"django\": {\"version\": \"==5.0\", \"hashes\": [\"sha256:x\"]}}, \"develop\": {\"own\": {\"path\": \".\"}}}");
        assertThat(tree.dependencies()).containsExactly(
                "Pipfile:2:1 pkg:pypi/django runtime", "Pipfile:4:1 pkg:pypi/pytest@8.0 dev (==8.0) pinned",
                "Pipfile.lock:1:27 pkg:pypi/django@5.0 runtime (==5.0) pinned hashed locked");
    }

    @Test
    void reads_cargo_with_versions_of_its_workspace() {
        Tree tree = new Tree().with("Cargo.toml", "[workspace]\nmembers = [\"gate\"]\n[workspace.dependencies]\nserde = \"1.0\"\n")
                .with("gate/Cargo.toml", "[dependencies]\nserde = { workspace = true }\nown = { path = \"../own\" }\ntokio = \"=1.40.0\"\nlost = { workspace = true }\n[target.'cfg(unix)'.dev-dependencies]\nnix = \"0.29\"\n")
                .with("Cargo.lock", "[[package]]\nname = \"gate\"\nversion = \"0.1.0\"\n[[package]]\nname = \"serde\"\nversion = \"1.0.200\"\nsource = \"registry+x\"\nchecksum = \"y\"\n");
        assertThat(tree.dependencies()).containsExactly(
                "Cargo.lock:4:3 pkg:cargo/serde@1.0.200 runtime pinned hashed locked",
                "gate/Cargo.toml:2:1 pkg:cargo/serde runtime (1.0)",
                "gate/Cargo.toml:4:1 pkg:cargo/tokio@1.40.0 runtime (=1.40.0) pinned",
                "gate/Cargo.toml:5:1 pkg:cargo/lost runtime, its version is that of a workspace that the tree does not hold",
                "gate/Cargo.toml:7:1 pkg:cargo/nix dev (0.29), target cfg(unix)");
    }

    @Test
    void reads_modules_of_go_with_what_they_replace() {
        Tree tree = new Tree().with("go.mod", """
                module desk.example/gate

                go 1.22

                require github.com/a/b v1.2.3
                require (
                	github.com/c/d/v2 v2.0.0 // indirect
                	github.com/own/e v0.0.0
                )
                replace github.com/own/e => ../e
                replace github.com/a/b => github.com/fork/b v1.2.4
                """).with("go.sum", "github.com/a/b v1.2.3 h1:x=\ngithub.com/a/b v1.2.3/go.mod h1:y=\n");
        assertThat(tree.dependencies()).containsExactly(
                "go.mod:5:9 pkg:golang/github.com/fork/b@v1.2.4 runtime pinned", "go.mod:7:2 pkg:golang/github.com/c/d/v2@v2.0.0 indirect pinned");
        assertThat(tree.manifests()).containsExactly("go.mod go locked 2", "go.sum lock locked hashed 1");
    }

    @Test
    void says_what_is_no_lock_file() {
        assertThat(new Tree().with("package-lock.json", "{").issues()).hasSize(1);
        assertThat(new Tree().with("yarn.lock", "this is none\n").issues()).containsExactly("is no entry of a lock file of Yarn, and was not read; write the lock file anew");
        assertThat(new Tree().with("go.sum", "a b\n").issues()).hasSize(1);
    }
}
