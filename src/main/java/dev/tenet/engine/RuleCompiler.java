package dev.tenet.engine;

import dev.tenet.policy.PolicyException;
import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.check.Fault;
import dev.tenet.policy.check.RuleChecks;
import dev.tenet.policy.check.TypeScope;
import dev.tenet.policy.rule.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration.CompilerType;
import org.kie.util.maven.support.ReleaseIdImpl;

/** Turns one rule file into classes: DRL to the engine's executable model, the model's Java to byte code with ECJ. */
final class RuleCompiler {
    private static final String SOURCES = "src/main/java/";

    private final CompiledClassLoader loader;

    /** Compiles against {@code loader}: the class path, and the concepts that were added to it. */
    RuleCompiler(CompiledClassLoader loader) {
        this.loader = loader;
    }

    /** Throws a {@link PolicyException} that names every problem with its place. */
    CompiledRules compile(RuleFile file, String key, String packageName, Optional<String> conceptsPackage) {
        RuleText text = new RuleText(file);
        if (!text.problems().isEmpty()) {
            throw new PolicyException(text.problems());
        }
        RuleSource source = RuleReader.read(file).source();
        TypeScope scope = new TypeScope(source.types(), Vocabulary::types, loader, conceptsPackage.stream().toList());
        List<Problem> faults = new ArrayList<>(RuleChecks.of(file.path(), source, scope).stream().map(Fault::problem).toList());
        faults.addAll(new TableWords(file, text).problems());
        if (!faults.isEmpty()) {
            throw new PolicyException(faults);
        }
        text.place(packageName, conceptsPackage);
        List<RuleInfo> rules = text.rules();
        PackageSources sources = model(file, text);
        List<GeneratedFile> generated = new ArrayList<>();
        sources.collectGeneratedFiles(generated);
        List<String> models = text.declaresTypes() ? List.copyOf(sources.getModelNames()) : List.of();
        GeneratedParts.Joined joined = GeneratedParts.joined(packageName, RuleBuilders.standingAlone(generated));
        List<RuleInfo> ready = RuleBuilders.named(rules, generated).stream().map(rule -> rule.testedBy(joined.tests())).toList();
        return new CompiledRules(key, models, ready, byteCode(file, text, joined.files()));
    }

    private PackageSources model(RuleFile file, RuleText text) {
        KnowledgeBuilderConfigurationImpl configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        ModelBuilderImpl<PackageSources> builder =
                new ModelBuilderImpl<>(PackageSources::dumpSources, configuration, new ReleaseIdImpl("dev.tenet", "policies", "1"), false);
        CompositeKnowledgeBuilder batch = builder.batch();
        batch.add(ResourceFactory.newDescrResource(text.descr()), ResourceType.DESCR);
        try {
            batch.build();
        } catch (RuntimeException engineFault) {
            throw new PolicyException(List.of(EngineProblems.of(file, text, engineFault)));
        }
        if (builder.hasErrors()) {
            throw new PolicyException(EngineProblems.of(file, text, builder.getErrors()));
        }
        return builder.getPackageSources().iterator().next();
    }

    private Map<String, byte[]> byteCode(RuleFile file, RuleText text, List<GeneratedFile> generated) {
        MemoryFileSystem sources = new MemoryFileSystem();
        MemoryFileSystem target = new MemoryFileSystem();
        List<String> names = new ArrayList<>();
        for (GeneratedFile java : generated) {
            String name = SOURCES + java.relativePath();
            names.add(name);
            sources.write(PortablePath.of(name), java.contents());
        }
        CompilationResult result = JavaCompilerFactory.loadCompiler(CompilerType.ECLIPSE, "17", SOURCES)
                .compile(names.toArray(new String[0]), sources, target, loader);
        if (result.getErrors().length > 0) {
            throw new PolicyException(EngineProblems.of(file, text, result.getErrors(), sources));
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        target.getMap().forEach((path, bytes) -> classes.put(path.asClassName(), bytes));
        return classes;
    }
}
