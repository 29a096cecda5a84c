package dev.tenet.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenet.engine.Engine;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Of each bundled pack, nine conditions in ten are shown deciding by an example of their page, as {@code tenet policy test --coverage --min 90} counts
 * them. {@code -Dpack=<id>} measures one pack.
 */
@Tag("slow")
class ConditionCoverageTest {
    private static final String ONLY = System.getProperty("pack", "");
    private static final double LEAST = 90;

    @TestFactory
    Stream<DynamicTest> packs() {
        Library library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
        Engine engine = Engine.keepingIn(Path.of("target/tenet/rules"));
        Trials trials = new Trials(library, engine);
        return library.packs().stream()
                .filter(pack -> !pack.policies().isEmpty() && (ONLY.isEmpty() || pack.id().equals(ONLY)))
                .map(pack -> dynamicTest(pack.id(), () -> measure(pack, library, engine, trials)));
    }

    private static void measure(Pack pack, Library library, Engine engine, Trials trials) {
        TrialRun run = TrialRun.of(library, trials, policy -> policy.pack().equals(pack.id()), progress -> {});
        assertThat(run.pages()).as("pages whose examples hold; the others count for nothing").allMatch(TrialRun.Page::passed).isNotEmpty();

        List<Coverage> coverages = new Coverages(library, engine, trials).of(run, progress -> {});
        int shown = coverages.stream().mapToInt(coverage -> coverage.shown().size()).sum();
        int conditions = coverages.stream().mapToInt(Coverage::conditions).sum();

        assertThat(100.0 * shown / conditions).as("%d of %d conditions of %s are shown deciding", shown, conditions, pack.id()).isGreaterThanOrEqualTo(LEAST);
    }
}
