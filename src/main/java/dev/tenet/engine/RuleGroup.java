package dev.tenet.engine;

import java.util.ArrayList;
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

/** Rules that are put together into one network and judge in one session. */
final class RuleGroup {
    private final Map<String, CompiledRules> files;
    private final ClassLoader loader;
    private @Nullable KieBase built;

    /** The rules of {@code files}, by the owners of the files. */
    RuleGroup(Map<String, CompiledRules> files, ClassLoader loader) {
        this.files = files;
        this.loader = loader;
    }

    /** The engine's form of the rules; put together when it is asked for first. */
    synchronized KieBase built() {
        if (built == null) {
            built = build();
        }
        return built;
    }

    /** The same rules without those of {@code owners}. */
    RuleGroup without(Set<String> owners) {
        Map<String, CompiledRules> rest = new LinkedHashMap<>(files);
        rest.keySet().removeAll(owners);
        return new RuleGroup(rest, loader);
    }

    /** Both halves of the rules, neither of which matches what the other concludes; empty when they cannot be divided. */
    Optional<List<RuleGroup>> halves() {
        return Halves.of(files).map(halves -> halves.stream().map(half -> new RuleGroup(half, loader)).toList());
    }

    /** Whether a rule may conclude facts of the type, or of one below it. */
    boolean concludes(Class<?> type) {
        return files.values().stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.concludes().stream())
                .anyMatch(name -> FactTypes.isA(name, type.getSimpleName()));
    }

    /** The owner of the rule file whose generated class stands in {@code className}, if it is one of these. */
    Optional<String> ownerOf(String className) {
        for (Map.Entry<String, CompiledRules> file : files.entrySet()) {
            if (className.contains(".k" + file.getValue().key())) {
                return Optional.of(file.getKey());
            }
        }
        return Optional.empty();
    }

    /** Declared types that ask for nothing of the engine are classes like any other: describing them again would cost a fiftieth of a start. */
    private Model model(CompiledRules file) throws ReflectiveOperationException {
        ModelImpl model = new ModelImpl(RuleBuilders.packageOf(file.rules().get(0)));
        for (String declaring : file.models()) {
            Model declared = (Model) Class.forName(declaring, true, loader).getDeclaredConstructor().newInstance();
            declared.getTypeMetaDatas().stream().filter(type -> !type.getAnnotations().isEmpty()).forEach(model::addTypeMetaData);
        }
        for (RuleInfo rule : file.rules()) {
            model.addRule(RuleBuilders.build(rule, loader));
        }
        return model;
    }

    private KieBase build() {
        List<Model> models = new ArrayList<>();
        try {
            for (CompiledRules file : files.values()) {
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
        return KieBaseBuilder.createKieBaseFromModel(models, configuration, WholeFacts.INSTANCE);
    }
}
