package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenet.engine.Engine;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every policy's page is its test: the files of each example are written to a tree of their own, the real extractors and the engine judge it, and
 * the places that the policy reports are compared whole. {@code -Dpolicy=<text>} runs those whose id contains the text.
 */
class PolicyPagesTest {
    private static final String ONLY = System.getProperty("policy", "");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> policies() {
        Library library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
        Engine engine = Engine.keepingIn(Path.of("target/tenet/rules"));
        return library.packs().stream().filter(pack -> pack.policies().stream().anyMatch(PolicyPagesTest::wanted)).map(pack -> {
            RuleBase rules = engine.load(library.judgingOnly(List.of(pack.id())).packs());
            return dynamicContainer(pack.id(), pack.policies().stream().filter(PolicyPagesTest::wanted).map(policy -> page(engine, rules, pack, policy)));
        });
    }

    private static boolean wanted(Policy policy) {
        return policy.id().contains(ONLY);
    }

    private DynamicNode page(Engine engine, RuleBase rules, Pack pack, Policy policy) {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("has an example that fails and one that passes", () -> {
            assertThat(policy.fails()).isNotEmpty();
            assertThat(policy.passes()).isNotEmpty();
            assertThat(policy.fails()).allSatisfy(example -> assertThat(example.expected()).isNotEmpty());
            assertThat(policy.passes()).allSatisfy(example -> assertThat(example.expected()).isEmpty());
            assertThat(policy.why()).isNotBlank();
            assertThat(policy.fix()).isNotBlank();
        }));
        Stream.concat(policy.fails().stream(), policy.passes().stream())
                .forEach(example -> tests.add(dynamicTest("line " + example.line() + ": " + example.title(), () -> check(engine, rules, pack, policy, example))));
        return dynamicContainer(policy.id(), tests);
    }

    private void check(Engine engine, RuleBase rules, Pack pack, Policy policy, PolicyCase example) throws IOException {
        Path tree = Files.createTempDirectory(folder, "case");
        for (PolicyCase.Sample file : example.files()) {
            Path path = tree.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }
        if (Files.exists(tree.resolve(".gitignore"))) {
            // An example that says what is ignored is under version control; everything else in it is tracked.
            git(tree, "init", "-q");
            git(tree, "add", "-A");
        }
        List<Fact> facts = new ArrayList<>(new Collector(Installed.extractors(), Installed.linkers()).collect(Tree.walk(tree, List.of())).facts());
        facts.addAll(Settings.of(new Library(List.of(pack), null)));
        Judgement judgement = engine.judge(rules, facts, Duration.ofMinutes(1));

        List<String> reported = judgement.findings().stream()
                .filter(finding -> finding.policy().equals(policy.id()))
                .map(PolicyPagesTest::place)
                .distinct()
                .sorted()
                .toList();
        assertThat(judgement.failures()).isEmpty();
        assertThat(reported).as("%s, line %d of its page: %s", policy.id(), example.line(), judgement.findings()).isEqualTo(example.expected());
    }

    private static void git(Path tree, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        command.addAll(List.of(arguments));
        try {
            assertThat(new ProcessBuilder(command).directory(tree.toFile()).inheritIO().start().waitFor()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String place(Finding finding) {
        return finding.location().line() == 0 ? finding.location().path() : finding.location().path() + ":" + finding.location().line();
    }
}
