package dev.tenet.audit;

import dev.tenet.fact.Advisory;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.TestCase;
import dev.tenet.fact.TestSuite;
import dev.tenet.fact.ToolFinding;
import dev.tenet.fact.ToolRun;
import dev.tenet.finding.Finding;
import dev.tenet.order.By;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.report.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one finding of one fault that policies and other tools saw: a tool's finding at the place of ours, of a weakness that is the same or close, is its
 * witness. So is what a policy says that confirms another one, and what a second tool says of the same package or place.
 */
final class Witnesses {
    /** Weaknesses that tools tell apart differently. */
    private static final List<Set<String>> CLOSE = List.of(
            Set.of("CWE-256", "CWE-259", "CWE-312", "CWE-321", "CWE-522", "CWE-798"), Set.of("CWE-22", "CWE-23", "CWE-36", "CWE-73"),
            Set.of("CWE-77", "CWE-78", "CWE-88"), Set.of("CWE-79", "CWE-80", "CWE-116"), Set.of("CWE-89", "CWE-564", "CWE-943"),
            Set.of("CWE-94", "CWE-95", "CWE-96", "CWE-1336"), Set.of("CWE-295", "CWE-297", "CWE-599"), Set.of("CWE-326", "CWE-327", "CWE-328", "CWE-916"),
            Set.of("CWE-330", "CWE-338", "CWE-331"), Set.of("CWE-611", "CWE-776", "CWE-827"), Set.of("CWE-377", "CWE-379"), Set.of("CWE-605", "CWE-1327"));

    private final Map<String, Policy> policies = new HashMap<>();
    private final Map<Finding, List<Witness>> witnesses = new IdentityHashMap<>();
    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, List<Finding>> byPath = new HashMap<>();
    /** Findings of ours that only confirm another one. */
    private final Set<Finding> confirming = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Fact> used = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    private Witnesses(Library library) {
        library.policies().forEach(policy -> policies.put(policy.id(), policy));
    }

    static Witnesses of(Collection<Finding> findings, Library library, Collection<? extends Fact> facts) {
        Witnesses all = new Witnesses(library);
        List<Finding> doubtful = new ArrayList<>();
        List<Finding> reported = new ArrayList<>();
        for (Finding finding : findings) {
            if (isReported(finding)) {
                reported.add(finding);
            } else if (all.mayConfirm(finding)) {
                doubtful.add(finding);
            } else {
                all.keep(finding);
            }
        }
        doubtful.forEach(all::confirmOrKeep);
        facts.stream().filter(ToolFinding.class::isInstance).map(ToolFinding.class::cast).forEach(all::confirm);
        reported.forEach(all::fold);
        return all;
    }

    /** The findings that are left, in no order. */
    Set<Finding> kept() {
        Set<Finding> set = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(kept);
        return set;
    }

    /** Findings of policies that say no more than others said, whose witnesses they are. */
    Set<Finding> confirming() {
        return confirming;
    }

    private boolean mayConfirm(Finding finding) {
        Policy policy = policies.get(finding.policy());
        return policy != null && !policy.confirms().isEmpty();
    }

    /** What another policy found at the same place, or of the file as a whole, is one finding with what this one says. */
    private void confirmOrKeep(Finding finding) {
        Policy policy = policies.get(finding.policy());
        List<Finding> others = kept.stream().filter(other -> policy.confirms().contains(other.policy()) && isAbout(other, finding.location())).toList();
        if (others.isEmpty()) {
            keep(finding);
            return;
        }
        confirming.add(finding);
        Witness witness = new Witness("tenet", finding.policy(), policy.severity(finding.rule()).name(), finding.message(), finding.location(), false, "");
        others.forEach(other -> add(other, witness));
    }

    private static boolean isAbout(Finding finding, Location place) {
        boolean whole = finding.matched().stream().anyMatch(fact -> fact instanceof RepoFile file && file.path().equals(place.path()));
        return whole || finding.location().path().equals(place.path()) && overlap(finding.location(), place);
    }

    List<Witness> of(Finding finding) {
        List<Witness> all = witnesses.get(finding);
        return all == null ? List.of() : all.stream().distinct()
                .sorted(By.key(Witness::name).thenComparing(Witness::location).thenComparing(Witness::message)).toList();
    }

    /** Whether it rests on what another tool said alone. */
    private static boolean isReported(Finding finding) {
        for (Fact fact : finding.matched()) {
            if (fact instanceof ToolFinding || fact instanceof Advisory || fact instanceof ToolRun
                    || fact instanceof TestCase || fact instanceof TestSuite || fact instanceof Coverage) {
                return true;
            }
        }
        return false;
    }

    private void keep(Finding finding) {
        kept.add(finding);
        byPath.computeIfAbsent(finding.location().path(), path -> new ArrayList<>()).add(finding);
    }

    private void confirm(ToolFinding seen) {
        for (Finding finding : byPath.getOrDefault(seen.location().path(), List.of())) {
            Policy policy = policies.get(finding.policy());
            if (policy != null && overlap(finding.location(), seen.location()) && close(policy.cwe(), seen.cwe())) {
                add(finding, witness(seen));
                used.add(seen);
            }
        }
    }

    private void fold(Finding finding) {
        Policy policy = policies.get(finding.policy());
        if (finding.matched().stream().anyMatch(used::contains)) {
            return;
        }
        List<Finding> confirmed = policy == null ? List.of() : confirmed(policy.confirms(), finding.location().path());
        if (confirmed.isEmpty()) {
            confirmed = kept.stream().filter(other -> other.policy().equals(finding.policy()) && isReported(other) && same(other, finding)).limit(1).toList();
        }
        if (confirmed.isEmpty()) {
            kept.add(finding);
        } else {
            confirmed.forEach(target -> witnessesOf(finding).forEach(witness -> add(target, witness)));
        }
    }

    /** Findings of these policies: those in the file, or else the first, however often it was found there. */
    private List<Finding> confirmed(List<String> ids, String path) {
        List<Finding> all = kept.stream().filter(other -> ids.contains(other.policy())).sorted(By.key(Finding::location)).toList();
        List<Finding> here = all.stream().filter(other -> other.location().path().equals(path)).toList();
        return !here.isEmpty() || all.isEmpty() ? here : all.stream().filter(other -> other.location().equals(all.get(0).location())).toList();
    }

    /** The same vulnerability of the same package, or the same weakness at the same place, by another tool. */
    private static boolean same(Finding one, Finding other) {
        for (Fact a : one.matched()) {
            for (Fact b : other.matched()) {
                if (a instanceof Advisory x && b instanceof Advisory y && !x.tool().equals(y.tool()) && isSamePackage(x, y) && shareId(x, y)
                        || a instanceof ToolFinding s && b instanceof ToolFinding t && !s.tool().equals(t.tool())
                                && s.location().path().equals(t.location().path()) && overlap(s.location(), t.location()) && close(s.cwe(), t.cwe())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tools call packages of Maven by their artifact, or by group and artifact. */
    private static boolean isSamePackage(Advisory one, Advisory other) {
        return one.name().equalsIgnoreCase(other.name()) || !one.purl().isEmpty() && one.purl().equals(other.purl());
    }

    private static boolean shareId(Advisory one, Advisory other) {
        return one.id().equals(other.id()) || one.aliases().contains(other.id()) || other.aliases().contains(one.id())
                || one.aliases().stream().anyMatch(other.aliases()::contains);
    }

    private static boolean overlap(Location one, Location other) {
        return one.line() > 0 && other.line() > 0 && one.line() <= other.endLine() && other.line() <= one.endLine();
    }

    private static boolean close(List<String> some, List<String> others) {
        return some.stream().anyMatch(cwe -> others.contains(cwe)
                || CLOSE.stream().anyMatch(family -> family.contains(cwe) && others.stream().anyMatch(family::contains)));
    }

    private void add(Finding finding, Witness witness) {
        witnesses.computeIfAbsent(finding, key -> new ArrayList<>()).add(witness);
    }

    private static Witness witness(ToolFinding seen) {
        return new Witness(seen.tool(), seen.rule(), seen.severity(), seen.message(), seen.report(), seen.suppressed(), seen.why());
    }

    /** What a finding that rests on reports says, by the tools that said it. */
    private static List<Witness> witnessesOf(Finding finding) {
        List<Witness> all = new ArrayList<>();
        for (Fact fact : finding.matched()) {
            if (fact instanceof ToolFinding seen) {
                all.add(witness(seen));
            } else if (fact instanceof Advisory seen) {
                all.add(new Witness(seen.tool(), seen.id(), seen.severity(), seen.summary(), seen.location(), seen.suppressed(), seen.why()));
            }
        }
        if (all.isEmpty()) {
            Fact first = finding.matched().stream().filter(fact -> fact instanceof Coverage || fact instanceof ToolRun || fact instanceof TestCase
                    || fact instanceof TestSuite).findFirst().orElseThrow();
            String tool = finding.matched().stream().filter(ToolRun.class::isInstance).map(run -> ((ToolRun) run).tool()).findFirst()
                    .filter(name -> !name.isEmpty()).orElse(first instanceof Coverage ? "coverage" : "report");
            all.add(new Witness(tool, "", "", finding.message(), first.location(), false, ""));
        }
        return all;
    }
}
