package dev.tenet.extract.secrets;

import dev.tenet.audit.SecretFormats;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Searches a folder for credentials once, on all processors, as an audit does: walked, read, decoded, searched, and nothing else. It stands in the
 * scanner's package because nobody else may make one; {@code secrets.sh} compiles and runs it beside the program's own classes.
 */
final class SecretsOnly {
    private SecretsOnly() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        FormatTable table = FormatTable.of(SecretFormats.read(Path.of(arguments[0])));
        SecretsExtractor extractor = new SecretsExtractor(new Scanner(table, List.of()));
        long ready = System.nanoTime();
        Tree tree = Tree.walk(Path.of(arguments[1]), List.of());
        List<RepoFile> files = tree.files().stream().filter(extractor::wants).toList();
        AtomicInteger next = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        AtomicLong found = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                    tree.glance(files.get(at)).ifPresent(text -> {
                        Extraction out = new Extraction(extractor.id());
                        extractor.extract(text, out);
                        bytes.addAndGet(text.bytes().length);
                        found.addAndGet(out.facts().size());
                    });
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long end = System.nanoTime();
        long cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        System.out.printf("%d %d %d %.3f %.3f %.3f%n", files.size(), bytes.get(), found.get(), (ready - start) / 1e9, (end - ready) / 1e9, cpu / 1e3);
    }
}
