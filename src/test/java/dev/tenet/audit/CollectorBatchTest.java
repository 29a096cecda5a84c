package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.BatchExtractor;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.SourceFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorBatchTest {
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    /** Notes how many files it gets at once. */
    private final class Noting implements BatchExtractor {
        private final boolean fails;

        private Noting(boolean fails) {
            this.fails = fails;
        }

        @Override
        public String id() {
            return "noting";
        }

        @Override
        public boolean wants(RepoFile file) {
            return file.extension().equals("x");
        }

        @Override
        public void extract(List<SourceText> files, List<Extraction> out) {
            sizes.add(files.size());
            for (int i = 0; i < files.size(); i++) {
                out.get(i).add(new SourceFile(Location.of(files.get(i).path()), "x", "", files.get(i).lines(), false, false, true));
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
            }
        }
    }

    private Collector.Collected collect(int files, boolean fails) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.writeString(folder.resolve("f%04d.x".formatted(i)), "x\n");
        }
        Files.writeString(folder.resolve("other.y"), "y\n");
        return new Collector(List.of(new Noting(fails)), List.of()).collect(Tree.walk(folder, List.of()));
    }

    @Test
    void hands_over_files_in_batches_and_keeps_the_order_of_the_paths() throws IOException {
        List<String> paths = collect(450, false).facts().stream()
                .filter(SourceFile.class::isInstance)
                .map(fact -> fact.location().path())
                .toList();

        assertThat(sizes).containsExactlyInAnyOrder(200, 200, 50);
        assertThat(paths).isEqualTo(IntStream.range(0, 450).mapToObj("f%04d.x"::formatted).toList());
    }

    @Test
    void a_batch_that_fails_is_an_issue_for_each_of_its_files() throws IOException {
        Collector.Collected collected = collect(2, true);

        assertThat(collected.facts()).filteredOn(SourceFile.class::isInstance).hasSize(1);
        assertThat(collected.issues()).containsExactly(
                issue("f0000.x"), issue("f0001.x"));
    }

    private static Issue issue(String path) {
        return new Issue(
                Location.of(path), "noting", "the noting extractor failed on this file (IllegalStateException); what it had seen so far is used. Please report it.");
    }
}
