package dev.tenet.engine;

import dev.tenet.policy.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule bases that were loaded last, so that unchanged rules are neither loaded nor built again, and a changed file costs only itself. */
final class RuleMemory {
    /** One for the packs that judge the tree, and one for those that judge the audit. */
    private static final int BASES = 2;

    private final RuleLibrary library;
    private final Map<Map<String, String>, RuleBase> bases = new HashMap<>();
    private final List<Map<String, String>> order = new ArrayList<>();

    RuleMemory(RuleStore store) {
        this.library = new RuleLibrary(store);
    }

    synchronized RuleBase load(List<Pack> packs) {
        Map<String, CompiledRules> compiled = library.compiled(packs);
        Map<String, String> keys = new HashMap<>();
        compiled.forEach((owner, rules) -> keys.put(owner, rules.key()));
        RuleBase base = bases.get(keys);
        if (base == null) {
            base = new RuleBase(compiled, library.loader());
            bases.put(keys, base);
        }
        order.remove(keys);
        order.add(keys);
        if (order.size() > BASES) {
            bases.remove(order.remove(0));
        }
        return base;
    }
}
