package dev.tenet.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IgnoreRulesTest {
    @Test
    void the_last_rule_that_matches_decides() {
        List<String> lines = List.of("\uFEFF*.log", "!keep.log", "/build", "docs/*.txt", "out/", "# no rule", "\\#file", "a\\ ", "b  ", "**/x/**/y", "[[:digit:]]?");
        Set<String> paths = new TreeSet<>(List.of(
                "a.log", "d/a.log", "d/keep.log", "build", "d/build", "docs/a.txt", "docs/d/a.txt", "out", "# no rule", "#file", "a ", "b", "x/y", "d/x/e/f/y", "1a", "ab"));
        assertThat(ignored(lines, paths)).isEqualTo(Set.of("a.log", "d/a.log", "build", "docs/a.txt", "#file", "a ", "b", "x/y", "d/x/e/f/y", "1a"));
        assertThat(IgnoreRules.ignore(rules(lines), "out", true)).isTrue();
    }

    @Test
    void says_which_lines_are_no_rules() {
        List<String> complaints = new ArrayList<>();
        IgnoreRules.of("", List.of("a", "[a", "/", "!", "b\\", "[[:letter:]]", "c".repeat(5_000)), null, (line, message) -> complaints.add(line + " " + message));
        String message = " is not an ignore rule that git understands and is not honoured; correct it";
        assertThat(complaints).containsExactly("2" + message, "3" + message, "4" + message, "5" + message, "6" + message, "7" + message);
    }

    @Test
    void many_stars_take_no_longer_than_few() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Wildmatch.matches("*a".repeat(2_000) + "b", "a".repeat(4_000))).isFalse();
            assertThat(Wildmatch.matches("**/*a*a*a*a".repeat(50) + "/b", "aaaaaaaaaaaaaaaaaaaaaaa/".repeat(150))).isFalse();
        });
    }

    @Test
    @Tag("slow")
    void ignores_what_git_ignores(@TempDir Path tree) throws Exception {
        assumeTrue(run(tree, "git", "init", "-q") == 0, "skipped: git does not run");
        Random random = new Random(42);
        String[] parts = {"a", "b", "ab", "*", "**", "?", "/", "/", "[ab]", "[!a]", "[a-c]", "\\", "c", "a*", "*b", ".", "!", "#", " ", "[[:alpha:]]", "**/", "/**", "[", "]", "\\*"};
        String[] names = {"a", "b", "c", "ab", "abc", "ba", "a b", "a*", "#a", "!b", ".a", "cab", "[a]", "a\\b"};
        for (int i = 0; i < 300; i++) {
            List<String> lines = new ArrayList<>();
            for (int line = random.nextInt(3); line >= 0; line--) {
                lines.add(joined(parts, 1 + random.nextInt(5), "", random));
            }
            Set<String> paths = new TreeSet<>();
            for (int path = 0; path < 30; path++) {
                paths.add(joined(names, 1 + random.nextInt(3), "/", random));
            }
            assertThat(ignored(lines, paths)).as(String.join("\n", lines)).isEqualTo(ignoredByGit(tree, lines, paths));
        }
    }

    private static IgnoreRules rules(List<String> lines) {
        return IgnoreRules.of("", lines, null, (line, message) -> { });
    }

    /** The files that are ignored, or a folder above them. */
    private static Set<String> ignored(List<String> lines, Set<String> paths) {
        IgnoreRules rules = rules(lines);
        Set<String> ignored = new TreeSet<>();
        for (String path : paths) {
            boolean is = IgnoreRules.ignore(rules, path, false);
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                is |= IgnoreRules.ignore(rules, path.substring(0, slash), true);
            }
            if (is) {
                ignored.add(path);
            }
        }
        return ignored;
    }

    private static Set<String> ignoredByGit(Path tree, List<String> lines, Set<String> paths) throws Exception {
        Files.write(tree.resolve(".gitignore"), lines);
        Process git = new ProcessBuilder("git", "-C", tree.toString(), "check-ignore", "--no-index", "-z", "--stdin").start();
        try (var in = git.getOutputStream()) {
            in.write(String.join("\0", paths).getBytes(StandardCharsets.UTF_8));
        }
        Set<String> ignored = new TreeSet<>(List.of(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0")));
        git.waitFor();
        ignored.remove("");
        return ignored;
    }

    private static String joined(String[] words, int count, String between, Random random) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(words[random.nextInt(words.length)]);
        }
        return String.join(between, chosen);
    }

    private static int run(Path directory, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).directory(directory.toFile()).start().waitFor();
        } catch (IOException absent) {
            return 1;
        }
    }
}
