package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import java.util.List;

/** Resolves names over all units of code, and says what is declared, called and checked where. */
public final class CodeLinker implements Linker {
    @Override
    public String id() {
        return "code";
    }

    @Override
    public boolean looksAt(Unit unit) {
        return unit instanceof CodeUnit || unit instanceof ModuleRoot || unit instanceof EntryPoint;
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        List<CodeUnit> code = units.stream().filter(CodeUnit.class::isInstance).map(CodeUnit.class::cast).toList();
        if (code.isEmpty()) {
            return;
        }
        List<ModuleRoot> roots = units.stream().filter(ModuleRoot.class::isInstance).map(ModuleRoot.class::cast).toList();
        Resolver resolver = new Resolver(new Project(code, roots));
        Names names = new Names(resolver);
        Values values = new Values(resolver, names);
        Checks checks = new Checks(resolver, names, values);
        Declarations declarations = new Declarations(resolver, values, out);
        Happenings happenings = new Happenings(resolver, values, checks, out);
        Routes routes = new Routes(resolver, names, values, out);
        CodeSecrets secrets = new CodeSecrets(resolver, out);
        for (CodeUnit unit : resolver.project.units) {
            declarations.of(unit);
            happenings.of(unit);
            routes.of(unit);
            secrets.of(unit);
        }
        PackageCycles.of(resolver.project, out);
        PrivateWords.report(resolver, out);
        List<EntryPoint> entries = units.stream().filter(EntryPoint.class::isInstance).map(EntryPoint.class::cast).toList();
        out.add(new ProjectCallGraph(resolver, names, checks, happenings.calls(), entries));
        out.add(new ProjectDataFlow(resolver, happenings.calls()));
    }
}
