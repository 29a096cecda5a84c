package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.code.Meaning.Kind;
import dev.tenet.fact.MissingMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which calls name a method that neither the object's class nor one above or below it has. Classes with ancestors from libraries are left out. */
final class MissingMembers {
    private static final List<String> DYNAMIC = List.of("__getattr__", "__getattribute__");

    /** What every exception of Python can do, whose class is none of the project's. */
    private static final List<String> OF_EVERY_ERROR = List.of("with_traceback", "add_note");

    private final Resolver resolver;
    private final Extraction out;
    private @Nullable Map<ClassDecl, List<ClassDecl>> heirs;

    MissingMembers(Resolver resolver, Extraction out) {
        this.resolver = resolver;
        this.out = out;
    }

    void look(Invocation call, String callee, String function) {
        CodeUnit unit = call.function.unit;
        if (!callee.startsWith("?.") || !unit.language.declaresMembers() || !(call.callee instanceof Expression.Member member)) {
            return;
        }
        if (member.name().startsWith("__") || OF_EVERY_ERROR.contains(member.name())) {
            return;
        }
        Meaning of = resolver.meaning(member.of(), call.scope);
        ClassDecl type = of.is(Kind.INSTANCE) ? of.type() : null;
        if (type != null && lacks(type, member.name()) && heirs(type).stream().allMatch(heir -> lacks(heir, member.name()))) {
            out.add(new MissingMember(call.span.in(unit), resolver.project.qualified(type), member.name(), function, unit.test));
        }
    }

    private boolean lacks(ClassDecl type, String name) {
        Members.Lineage lineage = resolver.members.lineage(type);
        return !lineage.open()
                && lineage.library().isEmpty()
                && lineage.project().stream().allMatch(each -> each.decorators.isEmpty() && !has(each, name) && DYNAMIC.stream().noneMatch(dynamic -> has(each, dynamic)));
    }

    private static boolean has(ClassDecl type, String name) {
        return type.method(name) != null || type.attributes.containsKey(name) || !type.scope.bindings(name).isEmpty();
    }

    private List<ClassDecl> heirs(ClassDecl type) {
        if (heirs == null) {
            heirs = new HashMap<>();
            for (CodeUnit unit : resolver.project.units) {
                for (ClassDecl each : unit.classes) {
                    List<ClassDecl> above = resolver.members.lineage(each).project();
                    above.stream().filter(ancestor -> ancestor != each).forEach(ancestor -> heirs.computeIfAbsent(ancestor, any -> new ArrayList<>(1)).add(each));
                }
            }
        }
        return heirs.getOrDefault(type, List.of());
    }
}
