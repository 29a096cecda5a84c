package dev.tenet.explain;

import dev.tenet.engine.Engine;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleReader;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Library;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.rule.Rule;
import dev.tenet.trial.DerivedRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out why rules do not fire: rules made of their first conditions, and of all but one constraint, are judged over the same facts by the same
 * engine. What it says is therefore what the engine does, joins and absences included.
 */
public final class WhyNot {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String OWNER = "why-not";

    private final Engine engine;
    private final Library library;

    public WhyNot(Engine engine, Library library) {
        this.engine = engine;
        this.library = library;
    }

    /**
     * How far facts get through each rule of a file.
     *
     * @param at only candidates at this place count
     */
    public List<Progress> of(RuleFile file, List<Fact> facts, Optional<PlaceQuery> at) {
        List<Rule> rules = RuleReader.read(file).source().rules();
        Map<Rule, List<Probe>> probes = new HashMap<>();
        List<Probe> all = new ArrayList<>();
        for (Rule rule : rules) {
            probes.put(rule, Probes.of(file.text(), rule, OWNER));
            all.addAll(probes.get(rule));
        }
        RuleFile bare = new RuleFile(file.pack() + "/" + OWNER, file.pack(), file.path(), "", file.tables());
        DerivedRules<Probe> derived = DerivedRules.compile(engine, library, bare, all, Probe::drl);
        Judgement judgement = engine.judge(derived.rules(), facts, LIMIT);
        Map<String, List<List<Fact>>> matches = new HashMap<>();
        for (Finding finding : judgement.findings()) {
            matches.computeIfAbsent(finding.rule().substring(file.pack().length() + 1), name -> new ArrayList<>()).add(finding.matched());
        }
        Set<String> broken = new HashSet<>(derived.broken().stream().map(Probe::name).toList());
        judgement.failures().forEach(failure -> broken.add(failure.rule().substring(Math.min(failure.rule().length(), file.pack().length() + 1))));
        return rules.stream().map(rule -> new RuleProgress(rule, file, probes.get(rule), matches, broken, facts, judgement.counts(), at).progress()).toList();
    }
}
