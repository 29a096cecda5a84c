package dev.tenet.cli;

import dev.tenet.audit.Extracted;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<PolicyCase> cases = library.policies().stream().sorted(Comparator.comparing(Policy::id))
                .flatMap(policy -> Stream.concat(policy.fails().stream(), policy.passes().stream())).toList();
        for (PolicyCase example : cases) {
            if (missing.isEmpty()) {
                break;
            }
            for (FactRow row : factsOf(example)) {
                if (missing.contains(row.type())) {
                    seen.add(row);
                }
            }
            seen.forEach(row -> missing.remove(row.type()));
        }
        return FactReference.illustrated(docs, seen);
    }

    private static List<FactRow> factsOf(PolicyCase example) throws IOException {
        Path tree = Files.createTempDirectory("tenet-example");
        try {
            for (PolicyCase.Sample file : example.files()) {
                Path path = tree.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content());
            }
            List<Fact> facts = Extracted.from(tree, List.of()).facts();
            return Stream.concat(facts.stream(), flows(facts)).map(FactRow::of).toList();
        } finally {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Flows are there only for who asks. */
    private static Stream<Flow> flows(List<Fact> facts) {
        return facts.stream().filter(DataFlow.class::isInstance).map(DataFlow.class::cast)
                .flatMap(flows -> facts.stream().filter(Call.class::isInstance).map(Call.class::cast).flatMap(call -> flows.into(call, "any").stream()));
    }
}
