package dev.tenet.engine;

import java.util.List;
import java.util.Map;

/**
 * A rule file after compilation.
 *
 * @param key content hash of everything that went into it
 * @param models names of the generated classes that describe declared types to the engine
 * @param rules what each rule says about itself
 * @param classes bytes by class name; empty when the classes are on the class path
 */
record CompiledRules(String key, List<String> models, List<RuleInfo> rules, Map<String, byte[]> classes) {
    CompiledRules {
        models = List.copyOf(models);
        rules = List.copyOf(rules);
        classes = Map.copyOf(classes);
    }

    /** The same file with only some of its rules. */
    CompiledRules only(List<RuleInfo> chosen) {
        return new CompiledRules(key, models, chosen, classes);
    }
}
