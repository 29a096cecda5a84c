package dev.tenet.engine;

import dev.tenet.engine.KeptSessions.Kept;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/** One judging of a set of facts. A rule that throws is set aside with what it had matched; the rest is judged. */
final class Session {
    /** A consequence that throws on every match is set aside as a whole after this many. */
    private static final int FAILURES = 20;

    /** Of so few facts nobody asks which rules can match: finding out costs as much as inserting this many that none can. */
    static final int FEW = 10_000;

    private final Collection<? extends Fact> facts;
    private final @Nullable KeptSessions kept;
    private final List<RuleFailure> failures = new ArrayList<>();
    private final Set<String> setAside = new HashSet<>();
    /** Which facts the session holds, by their places; the others no rule can match. */
    private final BitSet told = new BitSet();
    private volatile String firing = "";
    private volatile @Nullable KieSession running;

    /** Goes on with one of {@code kept}, and leaves it there, when that is not null. */
    Session(Collection<? extends Fact> facts, @Nullable KeptSessions kept) {
        this.facts = facts;
        this.kept = kept;
    }

    /** Name of the rule that fired last; empty before any has. */
    String firing() {
        return firing;
    }

    /** Ends rules that feed each other. A loop inside a consequence or a join goes on. */
    void halt() {
        KieSession session = running;
        if (session != null) {
            session.halt();
        }
    }

    /**
     * What one judging came to.
     *
     * @param told which facts rules could match, by their places
     * @param deduced how many facts of each type rules deduced, findings among them
     */
    record Result(Set<Finding> findings, BitSet told, Map<String, Integer> deduced, List<RuleFailure> failures) {}

    Result judge(RuleBase base) {
        return run(base, this::result);
    }

    List<FactRow> deduce(RuleBase base) {
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(facts);
        return run(base, session -> session.getObjects().stream()
                .filter(object -> !known.contains(object) && !(object instanceof Finding))
                .map(FactRow::ofDeduced)
                .sorted()
                .toList());
    }

    private <T> T run(RuleBase base, Function<KieSession, T> outcome) {
        RuleBase rules = base;
        while (true) {
            Kept going = session(rules.forFacts(facts));
            KieSession session = going.session();
            running = session;
            boolean sound = false;
            DefaultAgendaEventListener listener = new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    firing = event.getMatch().getRule().getName();
                }
            };
            try {
                session.addEventListener(listener);
                tell(going);
                if (fire(session)) {
                    T result = outcome.apply(session);
                    sound = failures.isEmpty();
                    return result;
                }
            } catch (RuntimeException thrownByPattern) {
                setAside(rules, thrownByPattern);
            } finally {
                session.removeEventListener(listener);
                if (sound && kept != null) {
                    kept.keep(going);
                } else {
                    session.dispose();
                }
            }
            rules = base.without(setAside);
        }
    }

    private Kept session(KieBase rules) {
        Kept before = kept == null ? null : kept.take(rules);
        return before != null ? before : Kept.fresh(rules, facts.size() > FEW ? new Demand(rules) : null);
    }

    private void tell(Kept going) {
        told.clear();
        if (kept != null) {
            tellChanges(going);
            return;
        }
        int place = 0;
        for (Fact fact : facts) {
            if (going.demand() == null || going.demand().matters(fact)) {
                going.session().insert(fact);
                told.set(place);
            }
            place++;
        }
    }

    /** Takes back what is gone and inserts what is new and rules can match. */
    private void tellChanges(Kept going) {
        Map<Fact, @Nullable FactHandle> known = going.known();
        if (!known.isEmpty()) {
            Set<Fact> gone = Collections.newSetFromMap(new IdentityHashMap<>());
            gone.addAll(known.keySet());
            facts.forEach(gone::remove);
            for (Fact fact : gone) {
                FactHandle handle = known.remove(fact);
                if (handle != null) {
                    going.session().delete(handle);
                }
            }
        }
        int place = 0;
        for (Fact fact : facts) {
            if (!known.containsKey(fact)) {
                known.put(fact, going.demand() == null || going.demand().matters(fact) ? going.session().insert(fact) : null);
            }
            told.set(place++, known.get(fact) != null);
        }
    }

    /** False when a policy had to be set aside, so that everything is judged again without it. */
    private boolean fire(KieSession session) {
        Map<String, Integer> thrown = new HashMap<>();
        while (true) {
            try {
                session.fireAllRules();
                return true;
            } catch (ConsequenceException e) {
                String rule = e.getRule().getName();
                String policy = Matches.policyOf(rule);
                failures.add(new RuleFailure(policy, rule, describe(e.getCause() == null ? e : e.getCause()), Matches.facts(e.getMatch())));
                if (thrown.merge(rule, 1, Integer::sum) >= FAILURES) {
                    setAside.add(policy);
                    return false;
                }
            }
        }
    }

    private void setAside(RuleBase rules, RuntimeException fault) {
        String owner = ownerIn(rules, fault).orElseThrow(() -> fault);
        if (!setAside.add(owner)) {
            throw fault;
        }
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        failures.add(new RuleFailure(owner, "", describe(root), List.of()));
    }

    private static Optional<String> ownerIn(RuleBase rules, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                Optional<String> owner = rules.ownerOf(frame.getClassName());
                if (owner.isPresent()) {
                    return owner;
                }
            }
        }
        return Optional.empty();
    }

    private Result result(KieSession session) {
        Set<Finding> findings = new HashSet<>();
        Map<String, Integer> deduced = new HashMap<>();
        for (Object object : session.getObjects()) {
            Counts.add(object, 1, deduced);
            if (object instanceof Finding finding) {
                findings.add(finding);
            }
        }
        int place = 0;
        for (Fact fact : facts) {
            if (told.get(place++)) {
                Counts.add(fact, -1, deduced);
            }
        }
        return new Result(findings, told, deduced, failures);
    }

    private static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : thrown.getClass().getSimpleName() + ": " + message.strip().split("\n", 2)[0];
    }
}
