package dev.tenet.audit;

import dev.tenet.engine.Engine;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.Fact;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import dev.tenet.policy.Library;
import dev.tenet.recording.LineHashes;
import dev.tenet.recording.Recording;
import dev.tenet.recording.RecordingFile;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes down all that an audit needs of a tree, so that it can be judged again without the tree. */
public final class Recorder {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Recorder() {}

    /**
     * Records {@code root} in {@code file}. What the policies ask of the call graph is recorded whatever its size.
     *
     * @param config in place of the tree's own {@code tenet.yaml}
     * @param compiled folder for compiled policies
     * @return what could not be read
     */
    public static List<Issue> record(Path root, Optional<Path> config, Library library, Path compiled, String version, Path file) throws IOException {
        FolderGround ground = Ground.of(root) instanceof FolderGround folder ? folder : null;
        if (ground == null) {
            throw new ConfigException(root + ": this is a file\n    Name the folder to record.");
        }
        AuditConfig chosen = Choice.config(ground, config);
        Tree tree = ground.walk(chosen.exclude());
        Collector.Collected collected = new Collector(Installed.extractors(), Installed.linkers()).collect(tree);
        Redaction hiding = new Redaction(collected.facts());
        Set<Call> asked = asked(collected.facts(), chosen.choose(library, List.of()), compiled);
        Map<String, String> own = own(ground, config, hiding);
        Recording recording = new Recording(
                new Recording.Tree(ground.name(), tree.files().size(), tree.versioned(), tree.skipped(), chosen.exclude()),
                collected.facts(), collected.issues(), own, lines(tree, collected.facts()));
        RecordingFile.write(file, recording, version, asked, hiding);
        return collected.issues();
    }

    /** The files of the tree that speak to an audit. One in which a secret stands is not copied. */
    private static Map<String, String> own(Ground ground, Optional<Path> config, Redaction hiding) {
        Map<String, String> own = new TreeMap<>();
        for (String path : Ground.OWN) {
            Optional<String> text = path.equals("tenet.yaml") && config.isPresent() ? config.map(FolderGround::text) : ground.own(path);
            if (text.isPresent() && !hiding.text(text.get()).equals(text.get())) {
                throw new ConfigException(path + ": a secret stands in this file, which the recording would hold as it is\n    Take the secret out, then record.");
            }
            text.ifPresent(copied -> own.put(path, copied));
        }
        return own;
    }

    /** Hashes of the lines of all files that a fact beside the file itself is about. */
    private static Map<String, LineHashes> lines(Tree tree, List<Fact> facts) {
        Set<String> named = facts.stream().filter(fact -> !(fact instanceof RepoFile)).map(fact -> fact.location().path()).collect(Collectors.toSet());
        Map<String, LineHashes> lines = new TreeMap<>();
        for (RepoFile file : tree.files()) {
            if (named.contains(file.path())) {
                lines.put(file.path(), Lines.of(tree, file));
            }
        }
        return lines;
    }

    private static Set<Call> asked(List<Fact> facts, Library library, Path compiled) {
        Set<Call> asked = new HashSet<>();
        List<Fact> heard = new ArrayList<>();
        for (Fact fact : facts) {
            heard.add(fact instanceof CallGraph graph ? new HeardCallGraph(graph, asked) : fact);
        }
        heard.addAll(Settings.of(library.enabled()));
        Engine engine = Engine.keepingIn(compiled);
        engine.judge(engine.load(library.enabled().packs()), heard, LIMIT);
        return asked;
    }
}
