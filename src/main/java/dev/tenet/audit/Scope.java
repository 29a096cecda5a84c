package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.policy.Adjustment;
import dev.tenet.repo.PathPatterns;
import java.util.Collection;

/** The part of the tree in which a policy judges. */
final class Scope {
    private final PathPatterns include;
    private final PathPatterns exclude;
    private final boolean everywhere;

    Scope(Adjustment adjustment) {
        this.include = PathPatterns.of(adjustment.include());
        this.exclude = PathPatterns.of(adjustment.exclude());
        this.everywhere = adjustment.include().isEmpty();
    }

    /** Whether a finding there counts. What is about the tree as a whole lies in no part of it, so only a policy that judges everywhere keeps it. */
    boolean holds(Location location) {
        return (everywhere || include.match(location.path())) && !exclude.match(location.path());
    }

    /**
     * How many facts of a type lie inside, where there are {@code all} in the whole tree. Facts that rules deduce are not among {@code facts}:
     * of those, all count as soon as any file lies inside.
     */
    int looked(String subject, int all, Collection<? extends Fact> facts) {
        int seen = 0;
        int inside = 0;
        boolean any = false;
        for (Fact fact : facts) {
            boolean holds = holds(fact.location());
            any |= holds && !fact.location().path().isEmpty();
            if (fact.getClass().getSimpleName().equals(subject)) {
                seen++;
                inside += holds ? 1 : 0;
            }
        }
        return seen > 0 ? inside : any ? all : 0;
    }
}
