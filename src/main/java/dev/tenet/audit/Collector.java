package dev.tenet.audit;

import dev.tenet.extract.BatchExtractor;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Repository;
import dev.tenet.fact.SourceFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import dev.tenet.repo.Tree;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Runs the extractors over the files, several files at a time, and puts what they saw into the order of the paths. */
final class Collector {
    /** Deep syntax needs a deep stack. */
    private static final long STACK = 64L << 20;

    private final List<Extractor> extractors;
    private final List<Linker> linkers;

    Collector(List<Extractor> extractors, List<Linker> linkers) {
        this.extractors = extractors;
        this.linkers = linkers;
    }

    /**
     * What was seen in a tree.
     *
     * @param facts in a stable order
     * @param issues what could not be read
     */
    record Collected(List<Fact> facts, List<Issue> issues) {}

    Collected collect(Tree tree) {
        List<RepoFile> files = tree.files();
        return link(tree, files, extract(tree, files), List.of(), Kept::link);
    }

    /** The same, where only those files are read that were written since {@code kept} was filled; fills it again. */
    Collected collect(Tree tree, Kept kept) {
        List<RepoFile> files = tree.files();
        List<FileTime> times = files.stream().map(tree::written).toList();
        List<RepoFile> fresh = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Kept.Of before = kept.of(files.get(i).path());
            if (before == null || !before.holds(files.get(i), times.get(i))) {
                fresh.add(files.get(i));
            }
        }
        Map<String, Extraction[]> read = new HashMap<>();
        Extraction[][] extracted = extract(tree, fresh);
        for (int i = 0; i < extracted.length; i++) {
            read.put(fresh.get(i).path(), extracted[i]);
        }
        Map<String, List<Issue>> troubles = tree.issues().stream().collect(Collectors.groupingBy(issue -> issue.location().path()));
        Extraction[][] seen = new Extraction[files.size()][];
        List<Issue> issues = new ArrayList<>();
        Map<String, Kept.Of> now = new HashMap<>();
        for (int i = 0; i < seen.length; i++) {
            RepoFile file = files.get(i);
            Extraction[] again = read.get(file.path());
            Kept.Of one = again == null ? kept.of(file.path()) : new Kept.Of(file, times.get(i), again, troubles.getOrDefault(file.path(), List.of()));
            seen[i] = one.extractions();
            issues.addAll(one.issues());
            now.put(file.path(), one);
        }
        kept.replace(now);
        return link(tree, files, seen, issues, kept::linked);
    }

    private Extraction[][] extract(Tree tree, List<RepoFile> files) {
        Extraction[][] seen = new Extraction[files.size()][extractors.size()];
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < extractors.size(); i++) {
            if (extractors.get(i) instanceof BatchExtractor extractor) {
                for (List<Integer> batch : Batches.of(extractor, files)) {
                    int column = i;
                    work.add(() -> extract(tree, files, extractor, column, batch, seen));
                }
            }
        }
        for (int i = 0; i < files.size(); i++) {
            int at = i;
            work.add(() -> extract(tree, files.get(at), seen[at]));
        }
        run(work, Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), files.size() / 8)));
        return seen;
    }

    private static void run(List<Runnable> work, int width) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Thread thread = new Thread(null, () -> {
                for (int at = next.getAndIncrement(); at < work.size(); at = next.getAndIncrement()) {
                    work.get(at).run();
                }
            }, "extract-" + i, STACK);
            thread.start();
            threads.add(thread);
        }
        join(threads);
    }

    private Collected link(Tree tree, List<RepoFile> files, Extraction[][] seen, List<Issue> known,
            BiFunction<Linker, List<Unit>, Extraction> linking) {
        List<Fact> facts = new ArrayList<>(files);
        List<Issue> issues = new ArrayList<>(known);
        List<Unit> units = new ArrayList<>();
        for (Extraction[] file : seen) {
            for (Extraction extraction : file) {
                if (extraction == null) {
                    continue;
                }
                facts.addAll(extraction.facts());
                issues.addAll(extraction.issues());
                units.addAll(extraction.units());
            }
        }
        for (Linker linker : linkers) {
            Extraction linked = linking.apply(linker, units);
            facts.addAll(linked.facts());
            issues.addAll(linked.issues());
        }
        TreeSet<String> languages = new TreeSet<>();
        boolean credentials = false;
        boolean reported = false;
        for (Fact fact : facts) {
            if (fact instanceof SourceFile source) {
                languages.add(source.language());
            }
            credentials |= fact instanceof ExposedCredential;
            reported |= ReportPaths.isReported(fact);
        }
        facts.add(new Repository(Location.of(""), tree.versioned(), files.size(), List.copyOf(languages)));
        issues.addAll(tree.issues());
        List<Fact> tracked = credentials ? tracked(facts, files) : facts;
        return new Collected(reported ? ReportPaths.placed(tracked, files) : tracked, issues.stream().distinct().sorted().toList());
    }

    /** The facts, where credentials know what version control does with their files. */
    private static List<Fact> tracked(List<Fact> facts, List<RepoFile> files) {
        Map<String, RepoFile.State> states = new HashMap<>();
        files.forEach(file -> states.put(file.path(), file.state()));
        return facts.stream()
                .map(fact -> fact instanceof ExposedCredential found ? found.withState(states.getOrDefault(found.location().path(), found.state())) : fact)
                .toList();
    }

    private void extract(Tree tree, RepoFile file, Extraction[] seen) {
        SourceText text = null;
        for (int i = 0; i < extractors.size(); i++) {
            Extractor extractor = extractors.get(i);
            if (extractor instanceof BatchExtractor || !extractor.wants(file)) {
                continue;
            }
            if (text == null) {
                // Those that do without come last, so that nobody else wants the file when one of them is the first.
                Optional<SourceText> read = extractor.needsText() ? tree.read(file) : tree.glance(file);
                if (read.isEmpty()) {
                    return;
                }
                text = read.get();
            }
            seen[i] = new Extraction(extractor.id());
            try {
                extractor.extract(text, seen[i]);
            } catch (RuntimeException | StackOverflowError fault) {
                failed(extractor, file, seen[i], fault);
            }
        }
    }

    private static void extract(
            Tree tree, List<RepoFile> files, BatchExtractor extractor, int column, List<Integer> batch, Extraction[][] seen) {
        List<SourceText> texts = new ArrayList<>();
        List<Extraction> extractions = new ArrayList<>();
        for (int at : batch) {
            tree.read(files.get(at)).ifPresent(text -> {
                seen[at][column] = new Extraction(extractor.id());
                texts.add(text);
                extractions.add(seen[at][column]);
            });
        }
        try {
            extractor.extract(texts, extractions);
        } catch (RuntimeException | StackOverflowError fault) {
            batch.forEach(at -> {
                if (seen[at][column] != null) {
                    failed(extractor, files.get(at), seen[at][column], fault);
                }
            });
        }
    }

    private static void failed(Extractor extractor, RepoFile file, Extraction extraction, Throwable fault) {
        extraction.issue(Location.of(file.path()), "the %s extractor failed on this file (%s); what it had seen so far is used. Please report it."
                .formatted(extractor.id(), fault.getClass().getSimpleName()));
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading files", e);
        }
    }
}
