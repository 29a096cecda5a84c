package dev.tenet.audit;

import dev.tenet.engine.Engine;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Waiver;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.Category;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pack that judges how the audit itself is governed: its waivers. It judges after the others, since it looks at what waivers cover, and only
 * where there are waivers, whichever packs are chosen. Its category has no weight: a waiver must not change a score by being there.
 */
final class Governance {
    static final String PACK = "governance";

    private Governance() {}

    static Optional<Pack> of(Library library) {
        return library.packs().stream().filter(pack -> pack.id().equals(PACK)).findFirst();
    }

    static Library without(Library library) {
        return new Library(library.packs().stream().filter(pack -> !pack.id().equals(PACK)).toList(), library.scoring());
    }

    /** The library with the pack, and with its category behind the others. */
    static Library with(Library library, Pack pack) {
        List<Pack> packs = new ArrayList<>(library.packs());
        packs.add(pack);
        ScoringRules rules = library.scoring();
        List<Category> categories = new ArrayList<>(rules.categories());
        for (var control : pack.controls()) {
            if (categories.stream().noneMatch(category -> category.id().equals(control.category()))) {
                int phase = 1 + categories.stream().mapToInt(Category::phase).max().orElse(0);
                categories.add(new Category(control.category(), pack.title(), phase, 0));
            }
        }
        return new Library(packs, new ScoringRules(categories, rules.bands(), rules.caps(), rules.risks(), rules.gates(), rules.cadence()));
    }

    static Results judge(Engine engine, Pack pack, ScoringRules scoring, List<Waiver> waivers, Duration timeout) {
        Library alone = new Library(List.of(pack), scoring);
        RuleBase rules = engine.load(alone.enabled().packs());
        List<Fact> facts = new ArrayList<>(waivers);
        facts.addAll(Settings.of(alone.enabled()));
        Judgement judgement = engine.judge(rules, facts, timeout);
        return new Results(alone, rules, judgement, facts);
    }
}
