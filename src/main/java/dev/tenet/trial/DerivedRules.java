package dev.tenet.trial;

import dev.tenet.engine.Engine;
import dev.tenet.engine.RuleBase;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Rules that were made from a rule, compiled beside the concepts of all packs.
 *
 * @param rules ready to judge
 * @param broken those that do not compile, and are not among them
 */
public record DerivedRules<T>(RuleBase rules, List<T> broken) {
    public DerivedRules {
        broken = List.copyOf(broken);
    }

    /**
     * Compiles.
     *
     * @param file whose pack declares the types that the rules use; its text stands before them
     * @param derived what the rules are made from
     * @param drl text of the rule of each; their names begin with the file's name
     */
    public static <T> DerivedRules<T> compile(Engine engine, Library library, RuleFile file, List<T> derived, Function<T, String> drl) {
        List<T> sound = new ArrayList<>(derived);
        List<T> broken = new ArrayList<>();
        while (true) {
            StringBuilder text = new StringBuilder(file.text()).append('\n');
            Map<Integer, T> byLine = new HashMap<>();
            int line = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
            for (T one : sound) {
                for (long n = drl.apply(one).lines().count(); n > 0; n--) {
                    byLine.put(line++, one);
                }
                text.append(drl.apply(one));
            }
            try {
                return new DerivedRules<>(engine.load(with(library, new RuleFile(file.owner(), file.pack(), file.path(), text.toString(), file.tables()))), broken);
            } catch (PolicyException e) {
                Set<T> failed = new LinkedHashSet<>();
                e.problems().stream().map(problem -> byLine.get(problem.line())).filter(Objects::nonNull).forEach(failed::add);
                if (failed.isEmpty()) {
                    throw e;
                }
                sound.removeAll(failed);
                broken.addAll(failed);
            }
        }
    }

    /** All packs with their concepts alone, and the rules in theirs. */
    private static List<Pack> with(Library library, RuleFile rules) {
        return library.packs().stream().map(pack -> pack.id().equals(rules.pack()) ? holding(pack, rules) : pack.conceptsOnly()).toList();
    }

    private static Pack holding(Pack pack, RuleFile rules) {
        Policy policy = new Policy(rules.owner(), pack.id(), "", "", Severity.INFO, Confidence.LOW, List.of(), List.of(),
                "", "", 0, List.of(), "", "", List.of(), List.of(), rules);
        return pack.with(List.of(), List.of(policy));
    }
}
