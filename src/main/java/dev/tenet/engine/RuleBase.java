package dev.tenet.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policies of an audit, compiled and ready to judge. */
public final class RuleBase {
    private final Map<String, CompiledRules> compiled;
    private final ClassLoader loader;
    private final RuleGroup all;
    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    private List<String> able = List.of();
    private @Nullable RuleGroup last;

    RuleBase(Map<String, CompiledRules> compiled, ClassLoader loader) {
        this.compiled = compiled;
        this.loader = loader;
        this.all = new RuleGroup(compiled, loader);
        compiled.values().forEach(file -> file.rules().forEach(rule -> rules.put(rule.id(), rule)));
    }

    /** The rules that can match among {@code facts}; the last ones are kept, since most trees are judged again as they are. */
    synchronized RuleGroup among(FactTable facts, Beside beside) {
        Map<String, CompiledRules> relevant = Relevance.among(compiled, facts, loader, beside);
        List<String> now = relevant.values().stream().flatMap(file -> file.rules().stream()).map(RuleInfo::id).toList();
        if (last == null || !able.equals(now)) {
            last = new RuleGroup(relevant, loader);
            able = now;
        }
        return last;
    }

    /** Those of {@code files} that can match among {@code facts}. */
    Map<String, CompiledRules> able(Map<String, CompiledRules> files, FactTable facts) {
        return Relevance.among(files, facts, loader, new Beside());
    }

    /** The files by their owners. */
    Map<String, CompiledRules> files() {
        return compiled;
    }

    RuleGroup group(Map<String, CompiledRules> files) {
        return new RuleGroup(files, loader);
    }

    /** Simple name of the fact type that the policy's first rule looks at; empty when it has none. */
    public String subjectOf(String policy) {
        return rulesOf(policy).stream().map(RuleInfo::subject).filter(subject -> !subject.isEmpty()).findFirst().orElse("");
    }

    /** What the rule requires not to be there, in words. */
    public List<String> absencesOf(String rule) {
        RuleInfo info = rules.get(rule);
        return info == null ? List.of() : info.absences();
    }

    /** The owner of the rule file whose generated class stands in {@code className}, if it is one. */
    Optional<String> ownerOf(String className) {
        return all.ownerOf(className);
    }

    private List<RuleInfo> rulesOf(String policy) {
        CompiledRules file = compiled.get(policy);
        return file == null ? List.of() : file.rules();
    }
}
