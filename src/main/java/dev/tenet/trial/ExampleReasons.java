package dev.tenet.trial;

import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleReader;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.check.Fault;
import dev.tenet.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds examples that fire elsewhere than they say, and rules that no example of their page fires: another rule of the policy may have done it. */
public final class ExampleReasons {
    private ExampleReasons() {}

    /** The policies must compile. Tries every example of the policies that are {@code wanted}. */
    public static List<Fault> of(Trials trials, List<Policy> policies, Predicate<Policy> wanted) {
        return policies.parallelStream().filter(wanted).flatMap(policy -> of(trials, policy).stream()).sorted().toList();
    }

    private static List<Fault> of(Trials trials, Policy policy) {
        List<Fault> faults = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        for (PolicyCase example : Trials.examples(policy)) {
            trials.judge(policy, example).ifPresent(judgement -> compare(policy, example, judgement, fired, faults));
        }
        for (Rule rule : RuleReader.read(policy.rules()).source().rules()) {
            if (!fired.contains(policy.pack() + "/" + rule.name())) {
                faults.add(new Fault(Check.ANOTHER_REASON, policy.rules().path(), rule.place().line(), rule.place().column(),
                        "no example of the page fires rule \"%s\"".formatted(rule.name()), "Write one under ## Fails, or take the rule out: what fires there is another rule."));
            }
        }
        return faults;
    }

    private static void compare(Policy policy, PolicyCase example, Judgement judgement, Set<String> fired, List<Fault> faults) {
        List<Finding> own = judgement.findings().stream().filter(finding -> finding.policy().equals(policy.id())).toList();
        own.forEach(finding -> fired.add(finding.rule()));
        Tried tried = new Tried(policy, example, Tried.places(own), List.of());
        tried.missing().forEach(place -> faults.add(fault(policy, example, place + " is not reported", "Mend the rule, or the lines behind the path of the example.")));
        tried.surplus().forEach(place -> faults.add(fault(policy, example, place + " is reported, and the page does not expect it",
                "If the example fires for another reason than it shows, take that reason out of it; else write the line behind its path.")));
    }

    private static Fault fault(Policy policy, PolicyCase example, String message, String hint) {
        return new Fault(Check.ANOTHER_REASON, Trials.pageOf(policy), example.line(), 1, "\"%s\": %s".formatted(example.title(), message), hint);
    }
}
