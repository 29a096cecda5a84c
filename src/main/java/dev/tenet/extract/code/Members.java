package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what members of modules, classes and instances stand for, through base classes. */
final class Members {
    private static final int MOST_ANCESTORS = 100;

    private final Resolver resolver;

    /** A member that was asked for. */
    record Key(ClassDecl type, int skip, String name, boolean instance) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && type.equals(key.type) && skip == key.skip && name.equals(key.name) && instance == key.instance;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * type.hashCode() + name.hashCode()) + 2 * skip + (instance ? 1 : 0);
        }
    }

    /**
     * What a class inherits from.
     *
     * @param project classes of the project, the class itself first
     * @param library other classes
     * @param names all but itself, nearest first
     * @param open whether some base is not known
     */
    record Lineage(List<ClassDecl> project, List<String> library, List<String> names, boolean open) {}

    Members(Resolver resolver) {
        this.resolver = resolver;
    }

    Meaning of(Meaning holder, String name, CodeUnit from) {
        return switch (holder.kind()) {
            case MODULE -> ofModule(holder, name, from);
            case NAMED -> {
                if (name.equals(from.language.whole())) {
                    yield holder;
                }
                String dotted = holder.name() + "." + name;
                CodeUnit unit = resolver.project.isPackage(holder.name()) ? resolver.project.find(dotted, from) : null;
                yield unit == null ? Meaning.named(dotted) : Meaning.module(dotted, unit);
            }
            case CLASS -> ofClass(holder.type(), 0, name, false);
            case INSTANCE -> holder.type() == null
                    ? Meaning.named(holder.name() + "." + name)
                    : ofClass(holder.type(), 0, name, true);
            case PARENT -> ofClass(holder.type(), 1, name, true);
            case UNKNOWN, NOTHING, FUNCTION -> Meaning.UNKNOWN;
        };
    }

    private Meaning ofModule(Meaning module, String name, CodeUnit from) {
        Meaning exported = from.language.sharing() == Sharing.DECLARATIONS
                ? resolver.packages.declared(module.name(), name, from)
                : resolver.exported(name, module.module());
        if (exported != null) {
            return exported;
        }
        if (name.equals(module.module().language.whole())) {
            return resolver.whole(module);
        }
        String dotted = module.name() + "." + name;
        CodeUnit inner = resolver.project.find(dotted, module.module());
        return inner == null ? Meaning.named(dotted) : Meaning.module(dotted, inner);
    }

    /** The member of the class or of those it inherits from, from the {@code skip}-th on. */
    private Meaning ofClass(ClassDecl type, int skip, String name, boolean instance) {
        Key key = new Key(type, skip, name, instance);
        Meaning meaning = resolver.resolved.members.get(key);
        if (meaning == null) {
            // While it is being found out, it is unknown: an attribute that is assigned from itself says nothing.
            resolver.resolved.members.put(key, Meaning.UNKNOWN);
            meaning = find(type, skip, name, instance);
            resolver.resolved.members.put(key, meaning);
        }
        return meaning;
    }

    private Meaning find(ClassDecl type, int skip, String name, boolean instance) {
        Lineage lineage = lineage(type);
        for (int i = skip; i < lineage.project().size(); i++) {
            ClassDecl declared = lineage.project().get(i);
            FunctionDecl method = type.unit.language.seesMembers() ? null : declared.method(name);
            if (method != null) {
                return instance && method.is(FunctionDecl.Trait.PROPERTY)
                        ? resolver.returned(method)
                        : Meaning.function(resolver.project.qualified(method), method);
            }
            List<Binding> bindings = bindings(declared, name, instance);
            if (!bindings.isEmpty()) {
                boolean constant = bindings.stream().allMatch(binding -> binding.kind() == Binding.Kind.VALUE && binding.type() == null);
                return constant && isEnumeration(type)
                        ? Meaning.type(resolver.project.qualified(type), type).made(List.of())
                        : resolver.combined(bindings);
            }
        }
        boolean one = lineage.library().size() == 1 && !lineage.open();
        return one ? Meaning.named(lineage.library().get(0) + "." + name) : Meaning.UNKNOWN;
    }

    /** What the type or one that it inherits from declares under {@code name}, methods apart; null when the project declares no such thing. */
    @Nullable Meaning declared(ClassDecl type, String name) {
        for (ClassDecl declared : lineage(type).project()) {
            List<Binding> bindings = declared.scope.bindings(name);
            if (!bindings.isEmpty()) {
                return resolver.combined(bindings);
            }
        }
        return null;
    }

    /** What {@code name} stands for when a class around {@code scope}, inside of the scope that binds the name, inherits it; else null. */
    @Nullable Meaning inherited(String name, Scope scope, @Nullable Scope binder) {
        for (Scope at = scope; at != null && at != binder; at = at.outer) {
            Meaning found = at.kind == Scope.Kind.CLASS && at.owner != null ? declared(at.owner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Binding> bindings(ClassDecl type, String name, boolean instance) {
        List<Binding> bindings = new ArrayList<>(type.scope.bindings(name));
        if (instance) {
            bindings.addAll(type.attributes.getOrDefault(name, List.of()));
        }
        return bindings;
    }

    boolean isEnumeration(ClassDecl type) {
        return lineage(type).library().stream().anyMatch(type.unit.language::isEnumeration);
    }

    /** The method of that name that instances of {@code type} have, when the project declares it. */
    @Nullable FunctionDecl method(ClassDecl type, String name) {
        for (ClassDecl declared : lineage(type).project()) {
            FunctionDecl method = declared.method(name);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    /** The function that runs when what {@code callee} stands for is called, when the project declares it. */
    @Nullable FunctionDecl caller(Meaning callee, Invocation call) {
        Language language = call.scope.unit.language;
        return switch (callee.kind()) {
            case FUNCTION -> callee.function();
            case CLASS -> language.seesMembers() ? constructor(callee.type(), call) : method(callee.type(), language.constructor());
            case INSTANCE -> callee.type() == null ? null : method(callee.type(), language.caller());
            case UNKNOWN, NOTHING, NAMED, MODULE, PARENT -> null;
        };
    }

    /** Constructors are not inherited. */
    private @Nullable FunctionDecl constructor(ClassDecl type, Invocation call) {
        FunctionDecl found = resolver.methods.method(type, 0, type.unit.language.constructor(), call);
        return found != null && found.owner() == type ? found : null;
    }

    Lineage lineage(ClassDecl type) {
        Lineage known = resolver.resolved.lineages.get(type);
        if (known != null) {
            return known;
        }
        // Its own bases may be written in terms of itself.
        resolver.resolved.lineages.put(type, new Lineage(List.of(type), List.of(), List.of(), true));
        Set<ClassDecl> project = new LinkedHashSet<>();
        Set<String> library = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        boolean open = collect(type, project, library, names);
        Lineage lineage = new Lineage(List.copyOf(project), List.copyOf(library), List.copyOf(names), open);
        resolver.resolved.lineages.put(type, lineage);
        return lineage;
    }

    private boolean collect(ClassDecl type, Set<ClassDecl> project, Set<String> library, Set<String> names) {
        if (!project.add(type) || project.size() > MOST_ANCESTORS) {
            return false;
        }
        boolean open = false;
        List<ClassDecl> next = new ArrayList<>(type.bases.size());
        for (Expression base : type.bases) {
            Meaning meaning = resolver.meaning(base, type.outer);
            if (meaning.is(Kind.CLASS)) {
                names.add(meaning.name());
                next.add(meaning.type());
            } else if (meaning.is(Kind.NAMED)) {
                names.add(meaning.name());
                if (!type.unit.language.isPlainBase(meaning.name())) {
                    library.add(meaning.name());
                }
            } else if (!(base instanceof Expression.Index)) {
                open = true;
            }
        }
        for (ClassDecl base : next) {
            open |= collect(base, project, library, names);
        }
        return open;
    }
}
