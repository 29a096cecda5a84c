package dev.tenet.engine;

import dev.tenet.engine.KeptSessions.Kept;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/** One judging of a set of facts. A rule that throws is set aside with what it had matched; the rest is judged. */
final class Session {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(Finding::policy)
            .thenComparing(Finding::message)
            .thenComparing(Finding::rule)
            .thenComparing(Session::evidence);
    /** A consequence that throws on every match is set aside as a whole after this many. */
    private static final int FAILURES = 20;

    private static final int FEW = 10_000;

    private final Collection<? extends Fact> facts;
    private final @Nullable KeptSessions kept;
    private final List<RuleFailure> failures = new ArrayList<>();
    private final Set<String> setAside = new HashSet<>();
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

    Judgement judge(RuleBase base) {
        return run(base, this::result);
    }

    List<FactRow> deduce(RuleBase base) {
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(facts);
        return run(base, (session, counts) -> session.getObjects().stream()
                .filter(object -> !known.contains(object) && !(object instanceof Finding))
                .map(FactRow::ofDeduced)
                .sorted()
                .toList());
    }

    private <T> T run(RuleBase base, BiFunction<KieSession, Map<String, Integer>, T> outcome) {
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
                Map<String, Integer> counts = tell(going);
                if (fire(session)) {
                    T result = outcome.apply(session, counts);
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
        // Finding out what matters costs as much as inserting this many facts that do not.
        return before != null ? before : Kept.fresh(rules, facts.size() > FEW ? new Demand(rules) : null);
    }

    /** Takes back what is gone and inserts what is new and rules can match; gives how many facts of each type were left out. */
    private Map<String, Integer> tell(Kept going) {
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
        Map<Class<?>, Integer> leftOut = new HashMap<>();
        for (Fact fact : facts) {
            if (!known.containsKey(fact)) {
                known.put(fact, going.demand() == null || going.demand().matters(fact) ? going.session().insert(fact) : null);
            }
            if (known.get(fact) == null) {
                leftOut.merge(fact.getClass(), 1, Integer::sum);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        leftOut.forEach((type, count) -> counts.merge(type.getSimpleName(), count, Integer::sum));
        return counts;
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

    private Judgement result(KieSession session, Map<String, Integer> counts) {
        Set<Finding> findings = new HashSet<>();
        for (Object object : session.getObjects()) {
            if (!(object instanceof Fact) || object instanceof Record) {
                // What answers questions is named by its interface alone: how it finds the answers is nobody's word.
                counts.merge(object.getClass().getSimpleName(), 1, Integer::sum);
            }
            for (Class<?> type : object.getClass().getInterfaces()) {
                // Types that rules declare implement interfaces of the engine as well.
                if (type != Fact.class && Fact.class.isAssignableFrom(type)) {
                    counts.merge(type.getSimpleName(), 1, Integer::sum);
                }
            }
            if (object instanceof Finding finding) {
                findings.add(finding);
            }
        }
        List<RuleFailure> sorted = failures.stream()
                .distinct()
                .sorted(Comparator.comparing(RuleFailure::policy).thenComparing(RuleFailure::rule).thenComparing(RuleFailure::message))
                .toList();
        return new Judgement(findings.stream().sorted(ORDER).toList(), counts, sorted);
    }

    private static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : thrown.getClass().getSimpleName() + ": " + message.strip().split("\n", 2)[0];
    }

    /** What was matched, in text: findings that say the same at the same place have an order, too. */
    private static String evidence(Finding finding) {
        StringBuilder text = new StringBuilder();
        for (Fact fact : finding.matched()) {
            text.append(fact instanceof Record ? fact.toString() : fact.getClass().getSimpleName()).append('\n');
        }
        return text.toString();
    }
}
