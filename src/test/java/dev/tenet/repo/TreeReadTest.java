package dev.tenet.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TreeReadTest {
    @TempDir
    Path root;

    @Test
    void strips_a_byte_order_mark_and_decodes_utf_16() throws Exception {
        assertThat(read("\uFEFFa: é\n".getBytes(StandardCharsets.UTF_8))).contains("a: é\n");
        assertThat(read("\uFEFFa: é\n".getBytes(StandardCharsets.UTF_16LE))).contains("a: é\n");
        assertThat(read("\uFEFFa: 😀\n".getBytes(StandardCharsets.UTF_16BE))).contains("a: 😀\n");
        assertThat(Tree.walk(root, List.of()).issues()).isEmpty();
    }

    @Test
    void replaces_what_is_not_utf_8_and_says_where() throws Exception {
        Files.write(root.resolve("a.yaml"), new byte[] {'a', '\n', 'b', (byte) 0xE9, '\n'});
        Tree tree = Tree.walk(root, List.of());
        assertThat(tree.read(tree.files().get(0)).map(SourceText::text)).contains("a\nb\uFFFD\n");
        assertThat(tree.issues()).containsExactly(new Issue(
                new Location("a.yaml", 2, 0, 2), "tree", "is not UTF-8: unreadable bytes were replaced; save the file as UTF-8"));
    }

    @Test
    void refuses_binary_and_large_files_with_an_issue() throws Exception {
        Files.write(root.resolve("a.py"), new byte[] {'a', 0, 'b'});
        Files.write(root.resolve("b.py"), new byte[Tree.LARGEST + 1]);
        byte[] late = new byte[9000];
        java.util.Arrays.fill(late, 0, 8500, (byte) 'a');
        Files.write(root.resolve("c.py"), late);
        Tree tree = Tree.walk(root, List.of());
        List<Boolean> read = tree.files().stream().map(file -> tree.read(file).isPresent()).toList();
        assertThat(read).containsExactly(false, false, true);
        assertThat(tree.issues()).extracting(Issue::location).containsExactly(Location.of("a.py"), Location.of("b.py"));
    }

    @Test
    void says_that_a_file_is_gone() throws Exception {
        Files.writeString(root.resolve("a.py"), "a");
        Tree tree = Tree.walk(root, List.of());
        RepoFile file = tree.files().get(0);
        Files.delete(root.resolve("a.py"));
        assertThat(tree.read(file)).isEmpty();
        assertThat(tree.issues()).containsExactly(new Issue(Location.of("a.py"), "tree", "could not be read; check its permissions"));
    }

    private Optional<String> read(byte[] content) throws Exception {
        Files.write(root.resolve("a.yaml"), content);
        Tree tree = Tree.walk(root, List.of());
        return tree.read(tree.files().get(0)).map(SourceText::text);
    }
}
