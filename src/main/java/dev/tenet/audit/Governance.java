package dev.tenet.audit;

import dev.tenet.decision.Deciding;
import dev.tenet.engine.Engine;
import dev.tenet.engine.FactsByType;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.fact.CategoryVerdict;
import dev.tenet.fact.ControlVerdict;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.Waiver;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Packs of the category {@code governance}, which judge results: waivers, and what became of controls and categories. They judge after the others, only
 * where there are waivers or a gate asks for one of their policies, whichever packs are chosen. Their category has no weight: a waiver must not change a
 * score by being there.
 */
final class Governance {
    private static final String CATEGORY = "governance";

    private Governance() {}

    static List<Pack> of(Library library) {
        return library.packs().stream().filter(Governance::judgesResults).toList();
    }

    static Library without(Library library) {
        return new Library(library.packs().stream().filter(pack -> !judgesResults(pack)).toList(), library.scoring());
    }

    private static boolean judgesResults(Pack pack) {
        return pack.controls().stream().anyMatch(control -> control.category().equals(CATEGORY));
    }

    /** Whether a gate asks for a policy of these packs. */
    static boolean asked(List<Pack> packs, ScoringRules rules) {
        Set<String> policies = packs.stream().flatMap(pack -> pack.policies().stream()).map(Policy::id).collect(Collectors.toSet());
        return rules.gates().stream().flatMap(gate -> gate.criteria().stream())
                .anyMatch(criterion -> criterion.kind() == CriterionRule.Kind.POLICY && policies.contains(criterion.subject()));
    }

    /** The library with the packs, and with their category behind the others. */
    static Library with(Library library, List<Pack> governance) {
        List<Pack> packs = new ArrayList<>(library.packs());
        packs.addAll(governance);
        ScoringRules rules = library.scoring();
        List<Category> categories = new ArrayList<>(rules.categories());
        if (categories.stream().noneMatch(category -> category.id().equals(CATEGORY))) {
            int phase = 1 + categories.stream().mapToInt(Category::phase).max().orElse(0);
            categories.add(new Category(CATEGORY, "Governance", phase, 0));
        }
        return new Library(packs, new ScoringRules(categories, rules.bands(), rules.caps(), rules.risks(), rules.gates(), rules.cadence()));
    }

    static Results judge(Engine engine, List<Pack> packs, ScoringRules scoring, List<Fact> verdicts, Duration timeout) {
        Library alone = new Library(packs, scoring);
        RuleBase rules = engine.load(alone.enabled().packs());
        List<Fact> facts = new ArrayList<>(verdicts);
        facts.addAll(Settings.of(alone.enabled()));
        Judgement judgement = engine.judge(rules, facts, timeout);
        return new Results(alone, rules, judgement, new FactsByType(facts));
    }

    /** Results as facts. */
    static List<Fact> facts(Deciding.Verdict verdict, List<ReportedFinding> findings, List<Waiver> waivers) {
        Location tree = Location.of("");
        List<Fact> facts = new ArrayList<>(waivers);
        for (ControlResult result : verdict.controls()) {
            int waived = (int) findings.stream().filter(f -> !f.open() && f.control().equals(result.control().id())).count();
            Severity severity = result.severity() == null ? result.control().severity() : result.severity();
            facts.add(new ControlVerdict(tree, result.control().id(), result.control().category(), severity.name(), result.outcome().name(),
                    result.openFindings(), waived));
        }
        int passed = 0;
        int failed = 0;
        for (CategoryScore score : verdict.scores().categories()) {
            facts.add(new CategoryVerdict(tree, score.id(), number(score.score()), score.grade(), score.passed(), score.failed()));
            passed += score.passed();
            failed += score.failed();
        }
        facts.add(new CategoryVerdict(tree, "overall", number(verdict.scores().overall()), verdict.scores().grade(), passed, failed));
        return facts;
    }

    private static double number(@Nullable Double score) {
        return score == null ? Double.NaN : score;
    }
}
