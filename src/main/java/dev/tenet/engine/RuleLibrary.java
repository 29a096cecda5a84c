package dev.tenet.engine;

import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds or compiles every rule file of the packs: one file at a time, so that an edited file costs only itself. */
final class RuleLibrary {
    private static final String DECLARE = "declare ";

    private final RuleStore store;
    private final RuleKey keys;
    private final CompiledClassLoader loader = new CompiledClassLoader(RuleLibrary.class.getClassLoader());
    private @Nullable RuleCompiler compiler;

    RuleLibrary(RuleStore store) {
        this.store = store;
        this.keys = new RuleKey(store.vocabulary());
    }

    CompiledClassLoader loader() {
        return loader;
    }

    /** Compiled rules by the owner of their file; throws with all problems of all files together. */
    Map<String, CompiledRules> compiled(List<Pack> packs) {
        Map<String, CompiledRules> compiled = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Pack pack : packs) {
            String declared = "";
            Optional<String> conceptsPackage = Optional.empty();
            if (pack.concepts().isPresent()) {
                RuleFile concepts = pack.concepts().get();
                String key = keys.of(concepts, "");
                add(concepts, key, Optional.empty(), compiled, problems);
                if (concepts.text().contains(DECLARE)) {
                    // Only declared types are seen by the pack's policies; other edits of the concepts leave them alone.
                    declared = key;
                    conceptsPackage = Optional.of(packageOf(concepts, key));
                }
            }
            for (Policy policy : pack.policies()) {
                add(policy.rules(), keys.of(policy.rules(), declared), conceptsPackage, compiled, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return compiled;
    }

    private void add(RuleFile file, String key, Optional<String> concepts, Map<String, CompiledRules> compiled, List<Problem> problems) {
        try {
            CompiledRules rules = store.find(key).orElse(null);
            if (rules == null) {
                if (compiler == null) {
                    compiler = new RuleCompiler(loader);
                }
                rules = compiler.compile(file, key, packageOf(file, key), concepts);
                store.keep(rules);
            }
            loader.add(rules.classes());
            compiled.put(file.owner(), rules);
        } catch (PolicyException e) {
            problems.addAll(e.problems());
        }
    }

    /** Named by content, so that an edited file never meets classes of its former self. */
    private static String packageOf(RuleFile file, String key) {
        String[] parts = file.owner().split("/");
        StringBuilder name = new StringBuilder("policies");
        for (String part : parts) {
            name.append('.').append(Character.isDigit(part.charAt(0)) ? "_" : "").append(part.replace('-', '_').replace('.', '_'));
        }
        return name.append("_.k").append(key).toString();
    }
}
