package dev.tenet.trial;

import dev.tenet.fact.Fact;
import dev.tenet.lint.Corpus;
import dev.tenet.policy.Library;
import dev.tenet.policy.PackContent;
import dev.tenet.policy.PackFiles;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.PolicyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the extractors see in all examples of packs, whether the packs can be used or not. */
public final class ExampleCorpus {
    private ExampleCorpus() {}

    private record Example(String page, PolicyCase files) {}

    public static Corpus of(List<Library.Source> sources) {
        List<Example> examples = new ArrayList<>();
        for (Library.Source source : sources) {
            for (PackContent files : source.packs()) {
                PackFiles pack = new PackFiles(files);
                pack.pages().forEach(name -> read(pack, name, examples));
            }
        }
        return Corpus.of(examples.parallelStream().map(ExampleCorpus::facts).flatMap(Collection::stream).toList());
    }

    private static void read(PackFiles pack, String name, List<Example> examples) {
        try {
            PackFiles.Page page = pack.page(name);
            Stream.concat(page.fails().stream(), page.passes().stream()).forEach(example -> examples.add(new Example(page.path(), example)));
        } catch (PolicyException saidByTheLinter) {
            // A page that cannot be read shows nothing.
        }
    }

    private static List<Fact> facts(Example example) {
        try {
            return ExampleFacts.of(example.files(), example.page());
        } catch (PolicyException | IOException saidByTheTest) {
            return List.of();
        }
    }
}
