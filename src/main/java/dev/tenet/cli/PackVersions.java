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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two versions of packs, each a pack or a folder of packs, and what an audit judges by with either: packs of the installation stand beside them,
 * but for those that either version has.
 *
 * @param before packs of the first
 * @param after packs of the second
 */
record PackVersions(List<Pack> before, List<Pack> after) {
    static PackVersions of(Path first, Path second) {
        List<Pack> before = read(first, null);
        // own and own-edited are two versions of own, whatever their folders are called.
        Pack alone = isPack(first) && isPack(second) ? before.get(0) : null;
        return new PackVersions(before, read(second, alone));
    }

    Library judgingBefore() {
        return judging(before);
    }

    Library judgingAfter() {
        return judging(after);
    }

    private Library judging(List<Pack> version) {
        Set<String> named = Stream.concat(before.stream(), after.stream()).map(Pack::id).collect(Collectors.toSet());
        Library installed = Installation.library(List.of());
        List<Pack> packs = new ArrayList<>(installed.packs().stream().filter(pack -> !named.contains(pack.id())).toList());
        packs.addAll(version);
        return Library.of(packs, installed.scoring());
    }

    private static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve("pack.yaml"));
    }

    private static List<Pack> read(Path folder, @org.jspecify.annotations.Nullable Pack namesake) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException(folder + ": there is no such folder\n    Name a pack, or a folder that holds packs.");
        }
        if (isPack(folder)) {
            Path real = folder.toAbsolutePath().normalize();
            return List.of(namesake == null ? Library.pack(real, folder.toString()) : Library.pack(real, folder.toString(), namesake.id()));
        }
        try (Stream<Path> folders = Files.list(folder)) {
            List<Pack> packs = folders.filter(PackVersions::isPack).sorted().map(pack -> Library.pack(pack, pack.toString())).toList();
            if (packs.isEmpty()) {
                throw new ConfigException(folder + ": no pack lies in this folder\n    Name a folder with a pack.yaml, or one that holds such folders.");
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
