package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Packs that a person works on: those of the installation, a folder of packs, or one pack. Packs of the installation deduce their concepts beside
 * them, unless a pack of the same name takes their place.
 */
final class PackFolder {
    private final Library library;
    private final Path folder;
    private final String shown;
    private final Set<String> tested;

    private PackFolder(Library library, Path folder, String shown, Set<String> tested) {
        this.library = library;
        this.folder = folder;
        this.shown = shown;
        this.tested = tested;
    }

    static PackFolder of(Optional<Path> named) {
        Library installed = Installation.library(List.of());
        Path home = Installation.policies();
        if (named.isEmpty() || same(named.get(), home)) {
            return new PackFolder(installed, home, "policies", names(installed.packs()));
        }
        Path given = named.get();
        if (!Files.isDirectory(given)) {
            throw new ConfigException(given + ": there is no such folder\n    Name a pack, or a folder that holds packs.");
        }
        boolean onePack = Files.isRegularFile(given.resolve("pack.yaml"));
        Path packs = onePack ? given.toAbsolutePath().normalize().getParent() : given;
        if (same(packs, home)) {
            return new PackFolder(installed, home, given.toString(), Set.of(given.toAbsolutePath().normalize().getFileName().toString()));
        }
        List<Pack> own = onePack
                ? List.of(Library.pack(given.toAbsolutePath().normalize(), given.toString()))
                : packsIn(given).stream().map(pack -> Library.pack(pack, pack.toString())).toList();
        Set<String> names = names(own);
        List<Pack> all = new ArrayList<>(own);
        installed.packs().stream().filter(pack -> !names.contains(pack.id())).forEach(all::add);
        return new PackFolder(new Library(all, installed.scoring()), packs, given.toString(), names);
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
        for (String pack : tested) {
            try (Stream<Path> files = Files.list(folder.resolve(pack))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                        .map(name -> name.substring(0, name.length() - 3))
                        .filter(name -> !Files.isRegularFile(folder.resolve(pack).resolve(name + ".drl")))
                        .map(name -> pack + "/" + name)
                        .filter(id -> id.contains(only))
                        .sorted()
                        .forEach(orphans::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return orphans;
    }

    private static List<Path> packsIn(Path folder) {
        try (Stream<Path> packs = Files.list(folder)) {
            return packs.filter(pack -> Files.isRegularFile(pack.resolve("pack.yaml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(List<Pack> packs) {
        return new TreeSet<>(packs.stream().map(Pack::id).toList());
    }

    private static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
