package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.internal.conf.ShareBetaNodesOption;

/** The policies of an audit, compiled and ready to judge. */
public final class RuleBase {
    private final Map<String, CompiledRules> compiled;
    private final ClassLoader loader;
    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    /** Whether nobody needs to ask which of the rules can match. */
    private final boolean chosen;

    private List<String> builtOf = List.of();
    private @Nullable KieBase built;

    RuleBase(Map<String, CompiledRules> compiled, ClassLoader loader) {
        this(compiled, loader, false);
    }

    private RuleBase(Map<String, CompiledRules> compiled, ClassLoader loader, boolean chosen) {
        this.compiled = compiled;
        this.loader = loader;
        this.chosen = chosen;
        compiled.values().forEach(file -> file.rules().forEach(rule -> rules.put(rule.id(), rule)));
    }

    /** The engine's form of the rules that can match among {@code facts}; the last one is kept, since most trees are judged again as they are. */
    synchronized KieBase forFacts(Collection<? extends Fact> facts) {
        Map<String, CompiledRules> relevant = chosen ? compiled : Relevance.among(compiled, facts);
        List<String> able = relevant.values().stream().flatMap(file -> file.rules().stream()).map(RuleInfo::id).toList();
        if (built == null || !builtOf.equals(able)) {
            built = build(relevant.values());
            builtOf = able;
        }
        return built;
    }

    /** The rules that can match among {@code facts} in two halves that have nothing to do with each other; empty when they cannot be divided. */
    Optional<List<RuleBase>> halvesFor(Collection<? extends Fact> facts) {
        return Halves.of(Relevance.among(compiled, facts))
                .map(halves -> halves.stream().map(half -> new RuleBase(half, loader, true)).toList());
    }

    /** The same policies without those of {@code owner}. */
    RuleBase without(Set<String> owners) {
        Map<String, CompiledRules> rest = new LinkedHashMap<>(compiled);
        rest.keySet().removeAll(owners);
        return new RuleBase(rest, loader);
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
        for (Map.Entry<String, CompiledRules> file : compiled.entrySet()) {
            if (className.contains(".k" + file.getValue().key())) {
                return Optional.of(file.getKey());
            }
        }
        return Optional.empty();
    }

    private List<RuleInfo> rulesOf(String policy) {
        CompiledRules file = compiled.get(policy);
        return file == null ? List.of() : file.rules();
    }

    private Model model(CompiledRules file) throws ReflectiveOperationException {
        ModelImpl model = new ModelImpl(RuleBuilders.packageOf(file.rules().get(0)));
        for (String declaring : file.models()) {
            Model declared = (Model) Class.forName(declaring, true, loader).getDeclaredConstructor().newInstance();
            declared.getTypeMetaDatas().forEach(model::addTypeMetaData);
        }
        for (RuleInfo rule : file.rules()) {
            model.addRule(RuleBuilders.build(rule, loader));
        }
        return model;
    }

    private KieBase build(Collection<CompiledRules> files) {
        List<Model> models = new ArrayList<>();
        try {
            for (CompiledRules file : files) {
                models.add(model(file));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled policies cannot be loaded", e);
        }
        // Not KieBaseMutabilityOption.DISABLED, although it saves 100 bytes a fact: logical facts then vanish without a word (Drools 10.2.0).
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
        // A rule that is attached after another package, and shares a node with a rule that is there, splits that rule's segment; in Drools 10.2.0
        // it may then never be evaluated (apache/incubator-kie 7109, 7115), without a word. Every rule file is a package, and only the largest is
        // attached as a whole: which rules fell silent hung on how many rules another file had. Without shared nodes there is nothing to split.
        configuration.setOption(ShareBetaNodesOption.NO);
        return KieBaseBuilder.createKieBaseFromModel(models, configuration);
    }
}
