package dev.tenet.cli;

import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.PackContent;
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
    static PackVersions of(Library.Source first, Library.Source second) {
        List<PackContent> before = first.packs();
        List<PackContent> after = second.packs();
        if (first.isPack() && second.isPack()) {
            // own and own-edited are two versions of own, whatever their folders are called.
            after = List.of(after.get(0).as(before.get(0).id()));
        }
        return new PackVersions(before.stream().map(Library::pack).toList(), after.stream().map(Library::pack).toList());
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
}
