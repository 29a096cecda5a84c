package dev.tenet.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TreeTest {
    @TempDir
    Path root;

    @Test
    void lists_files_by_path_without_vendored_directories() throws Exception {
        write("src/b.py", "b");
        write("src/a.py", "aa");
        write("src.txt", "");
        write("node_modules/left-pad/index.js", "x");
        write("env2/pyvenv.cfg", "home = /usr");
        write("env2/lib/thing.py", "x");
        write("vendored/ours.py", "near miss");
        Tree tree = Tree.walk(root, List.of());
        assertThat(tree.files().get(0))
                .isEqualTo(new RepoFile(Location.of("src.txt"), "src.txt", "src.txt", "txt", 0, RepoFile.State.UNKNOWN));
        assertThat(paths(tree)).containsExactly("src.txt", "src/a.py", "src/b.py", "vendored/ours.py");
        assertThat(tree.skipped()).containsExactly("env2", "node_modules");
        assertThat(tree.issues()).isEmpty();
        assertThat(tree.versioned()).isFalse();
    }

    @Test
    void leaves_out_what_pip_wrote_beside_the_program() throws Exception {
        write("libs/six-1.17.0.dist-info/RECORD", "six-1.17.0.dist-info/METADATA,,\nsix.py,sha256=x,1\n../bin/six,,\n");
        write("libs/yaml-6.0.dist-info/RECORD", "yaml/__init__.py,,\nyaml/reader.py,,\n");
        write("libs/bare-1.0.dist-info/METADATA", "Name: bare");
        write("libs/six.py", "x");
        write("libs/yaml/reader.py", "x");
        write("libs/bare/ours.py", "nothing says that it was installed");
        write("libs/ours.py", "x");
        write("yaml/ours.py", "x");
        Tree tree = Tree.walk(root, List.of());
        assertThat(paths(tree)).containsExactly("libs/bare/ours.py", "libs/ours.py", "yaml/ours.py");
        assertThat(tree.skipped()).contains("libs/six.py", "libs/yaml");
    }

    @Test
    void leaves_out_a_folder_of_packages_that_only_others_need() throws Exception {
        for (String name : List.of("certifi/core.py", "idna/core.py", "urllib3/poolmanager.py", "six.py")) {
            write("lib/" + name, "x");
            write("contrib/" + name.replace("six.py", "ours.py"), "near miss");
        }
        Tree tree = Tree.walk(root, List.of());
        assertThat(paths(tree)).containsExactly("contrib/certifi/core.py", "contrib/idna/core.py", "contrib/ours.py", "contrib/urllib3/poolmanager.py");
        assertThat(tree.skipped()).containsExactly("lib");
    }

    @Test
    void honours_nested_ignore_files_and_excludes() throws Exception {
        write(".gitignore", "*.log\n/build/\n.env\n!keep.log\n");
        write("a/.gitignore", "!*.log\n/local.py\n");
        write("a/b.log", "");
        write("a/local.py", "");
        write("a/c/local.py", "");
        write("b.log", "");
        write("keep.log", "");
        write("build/x.py", "");
        write("a/build/x.py", "");
        write(".env", "PASSWORD=x");
        write(".env.example", "PASSWORD=");
        write(".tenetignore", "fixtures/\n");
        write("a/fixtures/x.py", "");
        write("data/x.csv", "");
        Tree tree = Tree.walk(root, List.of("data/", "*.py", "!a/c/*.py"));
        assertThat(states(tree)).isEqualTo(Map.of(
                ".env", RepoFile.State.IGNORED,
                ".env.example", RepoFile.State.UNKNOWN,
                ".gitignore", RepoFile.State.UNKNOWN,
                ".tenetignore", RepoFile.State.UNKNOWN,
                "a/.gitignore", RepoFile.State.UNKNOWN,
                "a/b.log", RepoFile.State.UNKNOWN,
                "a/c/local.py", RepoFile.State.UNKNOWN,
                "keep.log", RepoFile.State.UNKNOWN));
        RepoFile secret = tree.files().get(0);
        assertThat(tree.read(secret)).isEmpty();
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void asks_git_what_is_tracked_though_ignored() throws Exception {
        write("sub/.gitignore", "out/\n*.key\n");
        write("sub/out/tracked.py", "");
        write("sub/out/not.py", "");
        write("sub/new.py", "");
        write("sub/old.py", "");
        write("sub/server.key", "");
        write("other.py", "");
        git("init", "-q");
        git("add", "-f", "sub/old.py", "sub/out/tracked.py", "other.py");
        Map<String, RepoFile.State> expected = Map.of(
                "sub/.gitignore", RepoFile.State.UNTRACKED,
                "sub/new.py", RepoFile.State.UNTRACKED,
                "sub/old.py", RepoFile.State.TRACKED,
                "sub/out/tracked.py", RepoFile.State.TRACKED,
                "sub/server.key", RepoFile.State.IGNORED,
                "other.py", RepoFile.State.TRACKED);
        assertThat(states(Tree.walk(root, List.of()))).isEqualTo(expected);
        assertThat(states(Tree.walk(root.resolve("sub"), List.of())))
                .containsEntry("old.py", RepoFile.State.TRACKED)
                .containsEntry("out/tracked.py", RepoFile.State.TRACKED)
                .containsEntry("new.py", RepoFile.State.UNTRACKED)
                .hasSize(5);
    }

    @Test
    void runs_nothing_that_the_configuration_of_the_repository_names() throws Exception {
        write("a.py", "");
        git("init", "-q");
        git("add", "a.py");
        git("config", "core.fsmonitor", "touch ran; false");
        assertThat(states(Tree.walk(root, List.of()))).isEqualTo(Map.of("a.py", RepoFile.State.TRACKED));
        assertThat(root.resolve("ran")).doesNotExist();
    }

    @Test
    void audits_a_root_that_an_outer_repository_ignores() throws Exception {
        write(".gitignore", "/scratch/\n*.log\n");
        write("scratch/a.py", "");
        write("kept/a.py", "");
        write("kept/a.log", "");
        git("init", "-q");
        assertThat(paths(Tree.walk(root.resolve("scratch"), List.of()))).containsExactly("a.py");
        assertThat(paths(Tree.walk(root.resolve("kept"), List.of()))).containsExactly("a.py");
    }

    @Test
    void does_not_follow_links_out_of_the_tree_or_in_circles() throws Exception {
        write("tree/a/b.py", "");
        write("outside/secret.py", "");
        Path tree = root.resolve("tree");
        Files.createSymbolicLink(tree.resolve("a/loop"), tree);
        Files.createSymbolicLink(tree.resolve("a/self"), Path.of("self"));
        Files.createSymbolicLink(tree.resolve("again.py"), Path.of("a/b.py"));
        Files.createSymbolicLink(tree.resolve("out.py"), root.resolve("outside/secret.py"));
        Tree walked = Tree.walk(tree, List.of());
        assertThat(paths(walked)).containsExactly("a/b.py");
        assertThat(walked.issues()).containsExactly(new Issue(
                Location.of("out.py"), "tree", "is a symbolic link that leads out of the tree and was not followed; replace it by what it names"));
    }

    @Test
    void honours_rules_with_many_stars_and_says_which_line_is_no_rule() throws Exception {
        write(".gitignore", "*a*b*c*d*e*\n# comment\n[z-\n*.tmp\n");
        write("a.tmp", "");
        write("a-b-c-d-e.py", "");
        write("a.py", "");
        Tree tree = Tree.walk(root, List.of());
        assertThat(paths(tree)).containsExactly(".gitignore", "a.py");
        assertThat(tree.issues()).extracting(issue -> issue.location().toString()).containsExactly(".gitignore:3");
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(root.toFile()).inheritIO().start().waitFor()).isZero();
    }

    private static List<String> paths(Tree tree) {
        return tree.files().stream().map(RepoFile::path).toList();
    }

    private static Map<String, RepoFile.State> states(Tree tree) {
        Map<String, RepoFile.State> states = new TreeMap<>();
        tree.files().forEach(file -> states.put(file.path(), file.state()));
        return states;
    }
}
