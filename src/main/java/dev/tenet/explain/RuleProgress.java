package dev.tenet.explain;

import dev.tenet.explain.Progress.Step;
import dev.tenet.explain.Progress.Stop;
import dev.tenet.fact.Fact;
import dev.tenet.order.By;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the probes of one rule found. */
final class RuleProgress {
    private final Rule rule;
    private final RuleFile file;
    private final List<Probe> probes;
    private final Map<String, List<List<Fact>>> matches;
    private final Set<String> broken;
    private final List<Fact> facts;
    private final Map<String, Integer> counts;
    private final Optional<PlaceQuery> at;

    RuleProgress(
            Rule rule, RuleFile file, List<Probe> probes, Map<String, List<List<Fact>>> matches, Set<String> broken, List<Fact> facts,
            Map<String, Integer> counts, Optional<PlaceQuery> at) {
        this.rule = rule;
        this.file = file;
        this.probes = probes;
        this.matches = matches;
        this.broken = broken;
        this.facts = facts;
        this.counts = counts;
        this.at = at;
    }

    Progress progress() {
        List<Step> steps = new ArrayList<>();
        List<List<Fact>> before = List.of(List.of());
        boolean placed = false;
        for (int number = 1; number <= rule.conditions().size(); number++) {
            List<List<Fact>> reached = reaching(number);
            List<List<Fact>> here = reached.stream().filter(match -> at.isEmpty() || at.get().holdsAny(match)).toList();
            // Before any fact of the place has been matched, every combination may still lead to it.
            List<List<Fact>> counted = placed || !here.isEmpty() ? here : reached;
            steps.add(step(number, before, counted, !placed && here.isEmpty()));
            placed |= !here.isEmpty();
            before = counted;
        }
        boolean fires = !before.isEmpty() && (at.isEmpty() || placed) && !rule.conditions().isEmpty();
        return new Progress(rule, file.path(), steps, fires);
    }

    private Step step(int number, List<List<Fact>> before, List<List<Fact>> reached, boolean unplaced) {
        Condition condition = rule.conditions().get(number - 1);
        Probe probe = probes.stream().filter(candidate -> candidate.condition() == number && candidate.kind() == Probe.Kind.REACHES).findFirst().orElseThrow();
        String text = condition.place().in(file.text()).strip().replaceAll("\\s+", " ");
        if (broken.contains(probe.name())) {
            return new Step(text, condition.place().toString(), reached.size(), false, List.of(), "cannot be looked at apart from what follows it");
        }
        Set<List<Fact>> going = heads(reached, before);
        List<List<Fact>> stopped = before.stream().filter(match -> !going.contains(match)).toList();
        List<Stop> stops = new ArrayList<>();
        if (!stopped.isEmpty() || unplaced) {
            stops.addAll(refused(number, stopped, unplaced));
        }
        // What the place holds is refused, whatever else gets through.
        int matching = unplaced && at.isPresent() && !stops.isEmpty() ? 0 : reached.size();
        return new Step(text, condition.place().toString(), matching, true, stops, stopped.isEmpty() ? "" : remark(condition, number, stops));
    }

    private List<Stop> refused(int number, List<List<Fact>> stopped, boolean unplaced) {
        List<Stop> stops = new ArrayList<>();
        Set<List<Fact>> candidates = new HashSet<>(stopped);
        for (Probe probe : probes) {
            if (probe.condition() != number || broken.contains(probe.name()) || probe.kind() == Probe.Kind.REACHES || probe.kind() == Probe.Kind.ALONE) {
                continue;
            }
            for (List<Fact> match : matches.getOrDefault(probe.name(), List.of())) {
                boolean wanted = unplaced && at.isPresent() ? at.get().holdsAny(match) : !heads(List.of(match), candidates).isEmpty();
                if (wanted && !match.isEmpty()) {
                    stops.add(stop(probe, match.get(match.size() - 1)));
                }
            }
        }
        if (stops.isEmpty() && unplaced && at.isPresent()) {
            stops.addAll(alone(number));
        }
        return stops.stream().distinct().sorted(By.key((Stop stop) -> stop.fact().location()).thenComparing(Stop::constraintPlace)).toList();
    }

    /** For facts of the place that more than one constraint refuses: each that says no by itself. */
    private List<Stop> alone(int number) {
        Condition condition = rule.conditions().get(number - 1);
        List<Stop> stops = new ArrayList<>();
        for (Fact fact : facts) {
            if (!at.orElseThrow().holds(fact) || !typeOf(condition).equals(fact.getClass().getSimpleName())) {
                continue;
            }
            for (Probe probe : probes) {
                boolean asked = probe.condition() == number && probe.kind() == Probe.Kind.ALONE && !broken.contains(probe.name());
                if (asked && matches.getOrDefault(probe.name(), List.of()).stream().noneMatch(match -> match.contains(fact))) {
                    stops.add(stop(probe, fact));
                }
            }
        }
        return stops;
    }

    private static Stop stop(Probe probe, Fact fact) {
        Constraint constraint = probe.constraint();
        return constraint == null
                ? new Stop(fact, "", "", "")
                : new Stop(fact, constraint.text().strip().replaceAll("\\s+", " "), constraint.place().toString(), Actual.of(constraint, fact));
    }

    private String remark(Condition condition, int number, List<Stop> stops) {
        if (!stops.isEmpty()) {
            return "";
        }
        if (condition instanceof Pattern pattern && pattern.source().isEmpty() || condition instanceof Group group && group.kind() == Group.Kind.EXISTS && group.members().size() == 1) {
            String type = typeOf(condition);
            int seen = counts.getOrDefault(type, 0);
            return seen == 0 ? "no " + type + " is among the facts" : "%d %s among the facts, none of which one constraint alone refuses".formatted(seen, type);
        }
        if (condition instanceof Pattern pattern) {
            return switch (pattern.source().orElseThrow().kind()) {
                case FROM -> "what stands behind from gives nothing that one constraint alone refuses";
                case ACCUMULATE, COLLECT, OTHER -> "counts over several facts: which of them is missing cannot be said apart";
            };
        }
        return condition instanceof Group group ? "a group of conditions (" + group.kind().name().toLowerCase(java.util.Locale.ROOT) + "), which is not taken apart" : "not taken apart";
    }

    private static String typeOf(Condition condition) {
        return condition instanceof Pattern pattern ? pattern.type()
                : condition instanceof Group group && !group.members().isEmpty() ? typeOf(group.members().get(0)) : "";
    }

    private List<List<Fact>> reaching(int number) {
        Set<List<Fact>> reached = new HashSet<>();
        probes.stream().filter(probe -> probe.condition() == number && probe.kind() == Probe.Kind.REACHES)
                .forEach(probe -> reached.addAll(matches.getOrDefault(probe.name(), List.of())));
        return reached.stream().sorted(By.key(RuleProgress::placesOf)).toList();
    }

    private static String placesOf(List<Fact> match) {
        return match.stream().map(fact -> fact.location().toString()).collect(Collectors.joining(" "));
    }

    /** Those of {@code candidates} that some match begins with. */
    private static Set<List<Fact>> heads(List<List<Fact>> matches, Collection<List<Fact>> candidates) {
        Set<Integer> lengths = candidates.stream().map(List::size).collect(Collectors.toSet());
        Set<List<Fact>> heads = new HashSet<>();
        matches.forEach(match -> lengths.stream().filter(length -> length <= match.size()).forEach(length -> heads.add(match.subList(0, length))));
        heads.retainAll(new HashSet<>(candidates));
        return heads;
    }
}
