package dev.tenet.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.audit.Settings;
import dev.tenet.engine.Engine;
import dev.tenet.engine.RuleBase;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Comments, blank lines, names of local variables and the order of functions mean nothing: findings stay as they are but for their lines, in every
 * example that fails and in the sample project, for all policies together.
 */
class PolicyPropertiesTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Path SAMPLE = Path.of("examples/trading-bot");

    private final Library library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
    private final Engine engine = Engine.keepingIn(Path.of("target/tenet/rules"));
    private final RuleBase rules = engine.load(library.packs());

    @Test
    void examples_fail_alike_whatever_means_nothing_is_changed() {
        List<PolicyCase> examples = library.policies().stream().map(Policy::fails).flatMap(List::stream)
                .filter(example -> example.files().stream().anyMatch(PolicyPropertiesTest::isPython))
                // A tool's report names lines of the sources as they were.
                .filter(example -> example.files().stream().noneMatch(file -> file.path().startsWith("reports/")))
                .toList();

        List<String> differences = examples.parallelStream().flatMap(example -> differences(example).stream()).toList();

        assertThat(examples).hasSizeGreaterThan(50);
        assertThat(differences).isEmpty();
    }

    @Test
    void the_sample_project_fails_alike_whatever_means_nothing_is_changed() throws IOException {
        List<PolicyCase.Sample> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(SAMPLE)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = SAMPLE.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("tenet-report/") && !path.equals(".gitignore")) {
                    files.add(new PolicyCase.Sample(path, Files.readString(file)));
                }
            }
        }

        assertThat(differences(new PolicyCase("the sample project", 0, files, List.of()))).isEmpty();
    }

    @Test
    void changes_what_it_says() {
        String text = """
                import os

                def first(a, text):
                    size = len(a) + first.size
                    print(f"{text}", '''
                size = 1
                ''', size,
                      size)
                @decorated(
                    1)
                def second():
                    return 2

                END = 3
                """;

        assertThat(PythonChange.Kind.NAMES.of("def f(a):\n    size = len(a)\n    return [size,\n        size]\n").text())
                .isEqualTo("def f(a):\n    size_2 = len(a)\n    return [size_2,\n        size_2]\n");
        assertThat(PythonChange.Kind.NAMES.of(text).text()).isEqualTo(text);
        PythonChange reordered = PythonChange.Kind.ORDER.of(text);
        assertThat(reordered.text()).startsWith("import os\n\n@decorated(\n    1)\ndef second():\n    return 2\n\ndef first").endsWith("      size)\nEND = 3\n");
        assertThat(reordered.lines()).startsWith(0, 1, 2, 8, 9, 10);
        PythonChange commented = PythonChange.Kind.COMMENTS.of(text);
        assertThat(commented.text()).startsWith("import os\n\n# as it was\n\ndef first(a, text):\n    # as it was\n    size =")
                .contains("      size)\n# as it was\n@decorated(\n    1)\n# as it was\n\ndef second");
        assertThat(commented.lines()).startsWith(0, 1, 2, 5, 7, 9, 10, 11, 12, 14);
    }

    @Test
    void most_examples_are_changed() {
        List<String> files = library.policies().stream().flatMap(policy -> policy.fails().stream()).flatMap(example -> example.files().stream())
                .filter(PolicyPropertiesTest::isPython).map(PolicyCase.Sample::content).toList();
        Map<PythonChange.Kind, Long> changed = new java.util.EnumMap<>(PythonChange.Kind.class);
        for (PythonChange.Kind kind : PythonChange.Kind.values()) {
            changed.put(kind, files.stream().filter(text -> !kind.of(text).text().equals(text)).count());
        }

        assertThat(changed.get(PythonChange.Kind.COMMENTS)).as("of %d", files.size()).isGreaterThan(files.size() * 9L / 10);
        assertThat(changed.get(PythonChange.Kind.NAMES)).as("of %d", files.size()).isGreaterThan(5);
        assertThat(changed.get(PythonChange.Kind.ORDER)).as("of %d", files.size()).isGreaterThan(5);
    }

    /** What differs; when something does, each kind of change is tried alone, and the policies are named. */
    private List<String> differences(PolicyCase example) {
        List<String> before = findings(example, Map.of());
        if (findings(example, changes(example, PythonChange.Kind.values())).equals(before)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        for (PythonChange.Kind kind : PythonChange.Kind.values()) {
            TreeSet<String> only = new TreeSet<>();
            List<String> after = findings(example, changes(example, kind));
            before.stream().filter(finding -> !after.contains(finding)).forEach(finding -> only.add("gone: " + finding));
            after.stream().filter(finding -> !before.contains(finding)).forEach(finding -> only.add("new: " + finding));
            if (!only.isEmpty()) {
                differences.add(example.title() + " (line " + example.line() + "), " + kind + ": " + only);
            }
        }
        return differences.isEmpty() ? List.of(example.title() + " (line " + example.line() + "), all changes together") : differences;
    }

    private static Map<String, PythonChange> changes(PolicyCase example, PythonChange.Kind... kinds) {
        Map<String, PythonChange> changes = new HashMap<>();
        for (PolicyCase.Sample file : example.files()) {
            if (isPython(file)) {
                PythonChange change = PythonChange.none(file.content());
                for (PythonChange.Kind kind : kinds) {
                    change = change.then(kind);
                }
                changes.put(file.path(), change);
            }
        }
        return changes;
    }

    private static boolean isPython(PolicyCase.Sample file) {
        return file.path().endsWith(".py");
    }

    /** Policy, place and message of every finding, each line where it was before the change. */
    private List<String> findings(PolicyCase example, Map<String, PythonChange> changes) {
        List<PolicyCase.Sample> files = example.files().stream()
                .map(file -> changes.containsKey(file.path()) ? new PolicyCase.Sample(file.path(), changes.get(file.path()).text()) : file)
                .toList();
        try {
            List<Fact> facts = new ArrayList<>(ExampleFacts.of(new PolicyCase(example.title(), example.line(), files, List.of()), example.title()));
            facts.addAll(Settings.of(library));
            return engine.judge(rules, facts, LIMIT).findings().stream().map(finding -> note(finding, changes)).distinct().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String note(Finding finding, Map<String, PythonChange> changes) {
        PythonChange change = changes.get(finding.location().path());
        int line = finding.location().line();
        int before = change == null || line == 0 ? line : Arrays.stream(change.lines()).boxed().toList().lastIndexOf(line);
        return finding.policy() + " at " + finding.location().path() + ":" + before + ": " + finding.message().replace("_2", "").replaceAll("\\d+", "#");
    }
}
