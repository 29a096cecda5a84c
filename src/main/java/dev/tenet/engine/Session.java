package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/** One judging of a set of facts. A rule that throws is set aside with what it had matched; the rest is judged. */
final class Session implements Judging {
    /** Of findings in a judgement. */
    static final Comparator<Finding> ORDER = By.key(Finding::location)
            .thenComparing(Finding::policy)
            .thenComparing(Finding::message)
            .thenComparing(Finding::rule)
            .thenComparing(Session::evidence);
    /** Of failures in a judgement. */
    static final Comparator<RuleFailure> FAILURE_ORDER =
            By.key(RuleFailure::policy).thenComparing(RuleFailure::rule).thenComparing(RuleFailure::message);
    /** A consequence that throws on every match is set aside as a whole after this many. */
    private static final int FAILURES = 20;

    private final Collection<?> facts;
    private final @Nullable FactTable once;
    private final @Nullable FactChange change;
    private final List<RuleFailure> failures = new ArrayList<>();
    private final Set<String> setAside = new HashSet<>();
    private @Nullable KeptSession kept;
    private volatile boolean halted;
    private volatile String firing = "";
    private volatile @Nullable KieSession running;

    /** One that judges these facts and is done. */
    Session(FactTable once) {
        this.facts = once.facts();
        this.once = once;
        this.change = null;
    }

    /** One that goes on with {@code before}, unless that is null, after this change of the facts, and can itself be gone on with. */
    Session(Collection<?> facts, FactChange change, @Nullable KeptSession before) {
        this.facts = facts;
        this.once = null;
        this.change = change;
        this.kept = before;
    }

    @Override
    public String firing() {
        return firing;
    }

    @Override
    public void halt() {
        halted = true;
        KieSession session = running;
        if (session != null) {
            session.halt();
        }
    }

    /** What the next judging by the same rules can go on with; null when this one set rules aside or was ended. */
    @Nullable KeptSession kept() {
        return kept;
    }

    Judgement judge(RuleGroup rules) {
        return run(rules, this::result);
    }

    List<FactRow> deduce(RuleGroup rules) {
        return run(rules, going -> deduced(going).stream().map(FactRow::ofDeduced).sorted().toList());
    }

    /**
     * What was judged, and what was deduced on the way.
     *
     * @param judgement of these rules alone, without counts where facts were told once
     * @param deduced what they concluded, findings apart, in the order in which they did
     */
    record Concluded(Judgement judgement, List<Object> deduced) {
        static final Concluded NOTHING = new Concluded(new Judgement(List.of(), Map.of(), List.of()), List.of());
    }

    Concluded conclude(RuleGroup rules) {
        return run(rules, going -> new Concluded(once == null ? result(going) : judgement(found(going), Map.of()), deduced(going)));
    }

    /**
     * What half of the rules came to.
     *
     * @param judgement of these rules alone, without counts
     * @param told which facts they could match, by their places
     * @param deduced how many facts of each type they concluded, findings among them
     */
    record Half(Judgement judgement, BitSet told, Map<String, Integer> deduced) {}

    Half half(RuleGroup rules) {
        return run(rules, going -> {
            Counts counts = new Counts();
            List<Finding> findings = new ArrayList<>();
            for (FactHandle each : going.session().getFactHandles()) {
                InternalFactHandle handle = (InternalFactHandle) each;
                if (!going.knows(handle)) {
                    counts.add(handle.getObject());
                }
                if (handle.getObject() instanceof Finding finding) {
                    findings.add(finding);
                }
            }
            Map<String, Integer> deduced = new HashMap<>();
            counts.addTo(deduced);
            return new Half(judgement(findings, Map.of()), going.told(), deduced);
        });
    }

    private static List<Finding> found(KeptSession going) {
        List<Finding> found = new ArrayList<>();
        for (Object object : going.session().getObjects()) {
            if (object instanceof Finding finding) {
                found.add(finding);
            }
        }
        return found;
    }

    private static List<Object> deduced(KeptSession going) {
        List<InternalFactHandle> handles = new ArrayList<>();
        for (FactHandle handle : going.session().getFactHandles()) {
            InternalFactHandle known = (InternalFactHandle) handle;
            if (!going.knows(known) && !(known.getObject() instanceof Finding)) {
                handles.add(known);
            }
        }
        return handles.stream().sorted(By.key(InternalFactHandle::getId)).map(InternalFactHandle::getObject).toList();
    }

    private <T> T run(RuleGroup given, Function<KeptSession, T> outcome) {
        RuleGroup rules = given;
        while (true) {
            KeptSession before = kept;
            kept = null;
            KeptSession going = before != null ? before : new KeptSession(rules, facts.size(), once == null);
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
                if (once != null) {
                    going.tellOnce(once);
                } else if (before == null || change == null) {
                    going.tell(facts);
                } else {
                    going.takeBack(change.gone());
                    going.tell(change.came());
                }
                if (fire(session)) {
                    T result = outcome.apply(going);
                    sound = failures.isEmpty() && !halted;
                    return result;
                }
            } catch (RuntimeException thrownByPattern) {
                setAside(rules, thrownByPattern);
            } finally {
                session.removeEventListener(listener);
                if (sound && change != null) {
                    kept = going;
                } else {
                    session.dispose();
                }
            }
            rules = given.without(setAside);
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

    private void setAside(RuleGroup rules, RuntimeException fault) {
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

    private static Optional<String> ownerIn(RuleGroup rules, Throwable fault) {
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

    private Judgement result(KeptSession going) {
        Counts objects = new Counts();
        List<Finding> findings = new ArrayList<>();
        for (Object object : going.session().getObjects()) {
            objects.add(object);
            if (object instanceof Finding finding) {
                findings.add(finding);
            }
        }
        Map<String, Integer> counts = going.leftOut();
        objects.addTo(counts);
        return judgement(findings, counts);
    }

    /** Equal findings once. */
    private Judgement judgement(List<Finding> findings, Map<String, Integer> counts) {
        return new Judgement(findings.stream().distinct().sorted(ORDER).toList(), counts, failures.stream().distinct().sorted(FAILURE_ORDER).toList());
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
