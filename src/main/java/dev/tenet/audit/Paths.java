package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.SinkPath;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rolls up what a rule says of several paths to a program's orders: what a program lacks is one fault with one repair, however many orders it sends.
 * One finding stands for all; it stands at the order that is known best for one, and says on how many other paths it is so.
 */
final class Paths {
    private record Program(String rule, String root) {}

    /** What a rule says of a program's paths. */
    private static final class Group {
        private final Set<Location> orders = new HashSet<>();
        private Finding worst;
        private int paths;

        Group(Finding first) {
            worst = first;
        }

        void add(Finding finding) {
            orders.add(path(finding).location());
            paths++;
            worst = sureness(finding).compareTo(sureness(worst)) < 0 ? finding : worst;
        }

        Finding whole() {
            return paths == 1 ? worst : new Finding(worst.policy(), worst.rule(), worst.location(),
                    "%s; so %s%s".formatted(worst.message(), paths == 2 ? "on 1 other path" : "on %d other paths".formatted(paths - 1),
                            orders.size() == 1 ? "" : ", of %d orders".formatted(orders.size())), worst.matched());
        }

        private static Confidence sureness(Finding finding) {
            return Sureness.of(finding, Confidence.HIGH);
        }
    }

    private Paths() {}

    /** The findings in their order; of those of a rule that are about paths of the same program one. */
    static List<Finding> together(List<Finding> findings) {
        Map<Program, Group> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (isAboutPath(finding)) {
                groups.computeIfAbsent(program(finding), program -> new Group(finding)).add(finding);
            }
        }
        if (groups.values().stream().allMatch(group -> group.paths == 1)) {
            return findings;
        }
        List<Finding> together = new ArrayList<>();
        for (Finding finding : findings) {
            if (!isAboutPath(finding)) {
                together.add(finding);
            } else if (groups.get(program(finding)).worst == finding) {
                together.add(groups.get(program(finding)).whole());
            }
        }
        return Collections.unmodifiableList(together);
    }

    /** Whether the finding stands where a path ends, or where what belongs to one order begins; what is wrong on the way is a fault of its own. */
    private static boolean isAboutPath(Finding finding) {
        SinkPath path = found(finding);
        return path != null && (path.location().equals(finding.location()) || path.path().near().equals(finding.location()));
    }

    private static SinkPath path(Finding finding) {
        SinkPath path = found(finding);
        if (path == null) {
            throw new IllegalArgumentException("the finding at " + finding.location() + " is about no path");
        }
        return path;
    }

    private static @Nullable SinkPath found(Finding finding) {
        for (Fact fact : finding.matched()) {
            if (fact instanceof SinkPath path) {
                return path;
            }
        }
        return null;
    }

    private static Program program(Finding finding) {
        SinkPath path = path(finding);
        return new Program(finding.rule(), path.program());
    }
}
