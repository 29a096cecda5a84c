package dev.tenet.extract.deps;

import dev.tenet.audit.Installed;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.Linker;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.Manifest;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree of a few files, and what it depends on in short. */
final class Tree {
    private final Map<String, String> files = new TreeMap<>();

    Tree with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** {@code path:line:column purl scope}, then what else is said of it: its constraint where it is not the version, its condition, why nobody knows. */
    List<String> dependencies() {
        return facts().stream().filter(Dependency.class::isInstance).map(Dependency.class::cast).map(Tree::shown).toList();
    }

    /** {@code path kind locked hashed size} */
    List<String> manifests() {
        return facts().stream().filter(Manifest.class::isInstance).map(Manifest.class::cast)
                .map(one -> one.location().path() + " " + one.kind() + (one.locked() ? " locked" : "") + (one.hashed() ? " hashed" : "") + " " + one.size()).toList();
    }

    List<String> issues() {
        return run().issues().stream().map(Issue::message).toList();
    }

    List<Fact> facts() {
        return run().facts();
    }

    private Extraction run() {
        Extraction out = new Extraction("test");
        for (Map.Entry<String, String> file : files.entrySet()) {
            for (Extractor extractor : Installed.extractors()) {
                if (extractor.wants(fileAt(file.getKey()))) {
                    extractor.extract(SourceText.of(file.getKey(), file.getValue()), out);
                }
            }
        }
        for (Linker linker : Installed.linkers()) {
            linker.link(out.units().stream().filter(linker::looksAt).toList(), out);
        }
        return out;
    }

    private static RepoFile fileAt(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new RepoFile(Location.of(path), path, name, name.substring(name.lastIndexOf('.') + 1), 1, RepoFile.State.TRACKED);
    }

    private static String shown(Dependency one) {
        String constraint = one.constraint().equals(one.version()) ? "" : " (" + one.constraint() + ")";
        String states = (one.pinned() ? " pinned" : "") + (one.hashed() ? " hashed" : "") + (one.locked() ? " locked" : "");
        String more = (one.condition().isEmpty() ? "" : ", " + one.condition()) + (one.unresolved().isEmpty() ? "" : ", " + one.unresolved());
        return one.location() + " " + one.purl() + " " + one.scope() + constraint + states + more;
    }
}
