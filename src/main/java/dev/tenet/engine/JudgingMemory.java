package dev.tenet.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Judgings that others can go on with: each goes on with the one whose policies were most alike. */
final class JudgingMemory {
    /** One for the packs that judge the tree, and one for those that judge the audit. */
    private static final int MOST = 2;

    private final List<GroupedJudging> judgings = new ArrayList<>();

    /** Nobody else has the judging meanwhile; one that throws or is given up is not gone on with. */
    Judgement judge(RuleBase rules, Function<GroupedJudging, Judgement> by) {
        GroupedJudging judging = take(rules);
        Judgement judgement = by.apply(judging);
        keep(judging);
        return judgement;
    }

    private synchronized GroupedJudging take(RuleBase rules) {
        GroupedJudging nearest = null;
        int most = 0;
        for (GroupedJudging judging : judgings) {
            Set<String> shared = new HashSet<>(judging.owners());
            shared.retainAll(rules.files().keySet());
            if (shared.size() > most) {
                nearest = judging;
                most = shared.size();
            }
        }
        judgings.remove(nearest);
        return nearest == null ? new GroupedJudging() : nearest;
    }

    private synchronized void keep(GroupedJudging judging) {
        judgings.add(judging);
        if (judgings.size() > MOST) {
            judgings.remove(0).close();
        }
    }
}
