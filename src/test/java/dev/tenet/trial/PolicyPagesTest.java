package dev.tenet.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenet.engine.Engine;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every policy's page is its test, as {@code tenet policy test} runs it: the places that the policy reports in each example are compared whole.
 * {@code -Dpolicy=<text>} runs those whose id contains the text.
 */
class PolicyPagesTest {
    private static final String ONLY = System.getProperty("policy", "");

    @TestFactory
    Stream<DynamicNode> policies() {
        Library library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
        Trials trials = new Trials(library, Engine.keepingIn(Path.of("target/tenet/rules")));
        return library.packs().stream()
                .map(pack -> pack.policies().stream().filter(policy -> policy.id().contains(ONLY)).toList())
                .filter(policies -> !policies.isEmpty())
                .map(policies -> dynamicContainer(policies.get(0).pack(), policies.stream().map(policy -> page(trials, policy))));
    }

    private static DynamicNode page(Trials trials, Policy policy) {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("has an example that fails and one that passes", () -> assertThat(Trials.faults(policy)).isEmpty()));
        for (PolicyCase example : Trials.examples(policy)) {
            tests.add(dynamicTest("line " + example.line() + ": " + example.title(), () -> {
                Tried tried = trials.of(policy, example);
                assertThat(tried.problems()).isEmpty();
                assertThat(tried.reported()).as("%s, line %d of its page", policy.id(), example.line()).isEqualTo(example.expected());
            }));
        }
        return dynamicContainer(policy.id(), tests);
    }
}
