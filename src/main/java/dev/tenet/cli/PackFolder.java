package dev.tenet.cli;

import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.PackContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Packs that a person works on: those of the installation, or of another place. Packs of the installation deduce their concepts beside
 * them, unless a pack of the same name takes their place.
 */
final class PackFolder {
    private final Library library;
    private final List<PackContent> packs;
    private final String shown;
    private final Set<String> tested;

    private PackFolder(Library library, List<PackContent> packs, String shown) {
        this.library = library;
        this.packs = packs;
        this.shown = shown;
        this.tested = packs.stream().map(PackContent::id).collect(Collectors.toCollection(TreeSet::new));
    }

    static PackFolder of(Optional<Library.Source> named) {
        Library installed = Installation.library(List.of());
        Library.Source home = new Library.Source(Installation.policies(), "policies");
        if (named.isEmpty() || same(named.get().place(), home.place())) {
            return new PackFolder(installed, home.packs(), home.shown());
        }
        Library.Source given = named.get();
        List<PackContent> own = given.packs();
        if (given.isPack() && same(given.place().toAbsolutePath().resolve(".."), home.place())) {
            return new PackFolder(installed, own, given.shown());
        }
        List<Pack> all = new ArrayList<>(own.stream().map(Library::pack).toList());
        Set<String> names = own.stream().map(PackContent::id).collect(Collectors.toSet());
        installed.packs().stream().filter(pack -> !names.contains(pack.id())).forEach(all::add);
        return new PackFolder(new Library(all, installed.scoring()), own, given.shown());
    }

    Library library() {
        return library;
    }

    /** How the person named it. */
    String shown() {
        return shown;
    }

    boolean tested(String pack) {
        return tested.contains(pack);
    }

    /** Pages without a rule file: a policy of that name is not there. */
    List<String> orphans(String only) {
        List<String> orphans = new ArrayList<>();
        for (PackContent pack : packs) {
            pack.names().stream()
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .filter(name -> !pack.has(name + ".drl"))
                    .map(name -> pack.id() + "/" + name)
                    .filter(id -> id.contains(only))
                    .sorted()
                    .forEach(orphans::add);
        }
        return orphans;
    }

    private static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
