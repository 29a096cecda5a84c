package dev.tenet.audit;

import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.Pack;
import dev.tenet.report.Staff;
import dev.tenet.waiver.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is audited with what, after the command line and the configuration have spoken.
 *
 * @param subject what the report calls the tree
 * @param library the packs in force
 * @param exclude paths that are not looked at
 * @param staff who repairs
 * @param profile name of the profile; empty without one
 * @param governance packs that judge results, which no choice leaves out
 * @param terms of waivers
 */
record Choice(String subject, Library library, List<String> exclude, Staff staff, String profile, List<Pack> governance, Terms terms) {

    /** Reads the policies that {@code config} chooses. */
    static Choice of(AuditRequest request, Ground ground, AuditConfig config) {
        Library installed = request.library().get();
        Locked.check(installed, ground, request.inputs().lock());
        Library chosen = config.choose(installed, request.packs());
        Library library = restrictedTo(request.packs(), Governance.without(chosen), Governance.of(chosen).stream().map(Pack::id).toList());
        String profile = "";
        if (request.profile().isPresent()) {
            Profile read = Profile.read(request.profile().get().toString(), FolderGround.text(request.profile().get()), library);
            library = read.restrict(library);
            profile = read.name();
        }
        Audit.check(library.controls());
        return new Choice(config.name().orElseGet(ground::name), library, config.exclude(), config.staff(), profile,
                Governance.of(chosen), config.terms());
    }

    /** What the tree's own configuration, or the one that was named, says. */
    static AuditConfig config(Ground ground, Optional<Path> instead) {
        if (instead.isPresent()) {
            AuditConfig named = AuditConfig.read(instead.get().toString(), FolderGround.text(instead.get()));
            return ground.holds(instead.get()) ? named : named.trusted();
        }
        return ground.own("tenet.yaml").map(own -> AuditConfig.read("tenet.yaml", own)).orElseGet(AuditConfig::none);
    }

    static AuditConfig config(Path root, Optional<Path> instead) {
        return config(new FolderGround(root), instead);
    }

    private static Library restrictedTo(List<String> packs, Library library, List<String> judgingResults) {
        List<String> known = library.packs().stream().map(Pack::id).toList();
        for (String pack : packs) {
            if (!known.contains(pack)) {
                throw new UnknownPackException("--pack " + pack + ": " + (judgingResults.contains(pack)
                        ? "this pack judges results, behind whichever packs are chosen\n    Choose packs that judge the tree: " + String.join(", ", known)
                                + ". It judges by itself where there are waivers, or where a gate asks for one of its policies."
                        : "there is no such pack\n    " + next(pack, known)));
            }
        }
        return packs.isEmpty() ? library : library.judgingOnly(packs);
    }

    private static String next(String pack, List<String> known) {
        return pack.contains(":") || pack.endsWith(".zip") || pack.endsWith(".jar")
                ? "--pack takes the name of a pack that is there; bring one with --policies " + pack + "."
                : Nearest.hint(pack, known, "Installed are: " + String.join(", ", known) + ".");
    }
}
