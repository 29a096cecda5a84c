package dev.tenet.cli;

import dev.tenet.audit.Facts;
import dev.tenet.author.FactDoc;
import dev.tenet.author.FactReference;
import dev.tenet.author.FactSources;
import dev.tenet.engine.FactRow;
import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Flow;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.trial.ExampleFacts;
import dev.tenet.trial.Trials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the fact types from their sources, with facts of the bundled examples; part of the build. */
final class FactExamples {
    private FactExamples() {}

    /** The types of the checkout at {@code home}, with examples: of the sample project, and where that has none, of the policies' pages. */
    static List<FactDoc> describe(Path home, Library library) throws IOException {
        List<FactDoc> docs = FactSources.read(home.resolve("src/main/java/dev/tenet/fact"));
        List<FactRow> seen = new ArrayList<>(Facts.of(home.resolve("examples/trading-bot"), library, Installation.compiled()).rows());
        Set<String> missing = docs.stream().filter(FactDoc::fact).map(FactDoc::name).collect(Collectors.toCollection(TreeSet::new));
        seen.forEach(row -> missing.remove(row.type()));
        for (Policy policy : library.policies()) {
            for (PolicyCase example : policy.fails().subList(0, missing.isEmpty() || policy.fails().isEmpty() ? 0 : 1)) {
                List<Fact> facts = ExampleFacts.of(example, Trials.pageOf(policy));
                Stream.concat(facts.stream(), flows(facts)).map(FactRow::of).filter(row -> missing.contains(row.type())).forEach(seen::add);
            }
            seen.forEach(row -> missing.remove(row.type()));
        }
        return FactReference.illustrated(docs, seen);
    }

    /** Flows are there only for who asks. */
    private static Stream<Flow> flows(List<Fact> facts) {
        return facts.stream().filter(DataFlow.class::isInstance).map(DataFlow.class::cast)
                .flatMap(flows -> facts.stream().filter(Call.class::isInstance).map(Call.class::cast).flatMap(call -> flows.into(call, "any").stream()));
    }
}
