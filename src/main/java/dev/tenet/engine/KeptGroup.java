package dev.tenet.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that judge together, with the session in which they did last. */
final class KeptGroup {
    private final RuleGroup rules;
    private final Set<String> marks;
    private @Nullable KeptSession kept;

    KeptGroup(RuleBase base, RuleSelection rules) {
        this.rules = base.group(rules.files());
        this.marks = rules.marks();
    }

    /** Marks of its rules as they were written when they were put together. */
    Set<String> marks() {
        return marks;
    }

    /** A judging that goes on where the last one ended: since then, {@code change} has become of {@code facts}. */
    Session session(List<?> facts, FactChange change) {
        Session session = new Session(facts, change, kept);
        kept = null;
        return session;
    }

    Session.Concluded conclude(Session session) {
        Session.Concluded concluded = session.conclude(rules);
        kept = session.kept();
        return concluded;
    }

    Judgement judge(Session session) {
        Judgement judgement = session.judge(rules);
        kept = session.kept();
        return judgement;
    }

    void close() {
        if (kept != null) {
            kept.session().dispose();
            kept = null;
        }
    }
}
