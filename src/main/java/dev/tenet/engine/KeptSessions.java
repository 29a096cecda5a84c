package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Sessions that judged without a fault, for the next judging by the same rules: it hears only which facts came and went. */
final class KeptSessions {
    /** One for the rules that judge the tree, and one for those that judge the audit. */
    private static final int MOST = 2;

    private final List<Kept> sessions = new ArrayList<>();

    /**
     * One session.
     *
     * @param rules what it judges by
     * @param session what holds the facts
     * @param known the facts it was told, by identity; null for one that no rule can match, which was left out
     * @param demand which facts rules can match; null when all are told
     */
    record Kept(KieBase rules, KieSession session, Map<Fact, @Nullable FactHandle> known, @Nullable Demand demand) {
        static Kept fresh(KieBase rules, @Nullable Demand demand) {
            return new Kept(rules, rules.newKieSession(), new IdentityHashMap<>(), demand);
        }
    }

    /** Takes the session of these rules out, so that nobody else has it; null when there is none. */
    synchronized @Nullable Kept take(KieBase rules) {
        for (Kept kept : sessions) {
            if (kept.rules() == rules) {
                sessions.remove(kept);
                return kept;
            }
        }
        return null;
    }

    synchronized void keep(Kept session) {
        sessions.add(session);
        if (sessions.size() > MOST) {
            sessions.remove(0).session().dispose();
        }
    }
}
