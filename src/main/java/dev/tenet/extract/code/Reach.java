package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what may run: from the code of modules over everything that is called or handed on by name. */
final class Reach {
    private static final int DEEPEST = 60;

    private final Resolver resolver;
    private final List<EntryPoint> entries;
    private final Set<FunctionDecl> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ClassDecl> classes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<FunctionDecl> open = new ArrayDeque<>();
    private final Map<String, List<FunctionDecl>> methods = new HashMap<>();
    private final Map<ClassDecl, List<ClassDecl>> heirs = new IdentityHashMap<>();

    Reach(Resolver resolver, List<EntryPoint> entries) {
        this.resolver = resolver;
        this.entries = entries;
        for (CodeUnit unit : resolver.project.units) {
            for (ClassDecl type : unit.classes) {
                for (ClassDecl base : resolver.members.lineage(type).project()) {
                    heirs.computeIfAbsent(base, any -> new ArrayList<>(1)).add(type);
                }
                for (FunctionDecl method : type.methods) {
                    methods.computeIfAbsent(method.name, any -> new ArrayList<>(1)).add(method);
                }
            }
        }
    }

    /** Qualified names of the functions, classes and modules that may run outside of tests. */
    Set<String> all() {
        Set<String> names = new HashSet<>();
        for (CodeUnit unit : resolver.project.units) {
            if (!unit.test) {
                names.add(resolver.project.module(unit));
                reach(unit.code);
                for (FunctionDecl function : unit.functions) {
                    if (function.is(FunctionDecl.Trait.REGISTERED) && function.owner() == null) {
                        reach(function);
                    } else if (function.is(FunctionDecl.Trait.ENTRY)) {
                        reach(function);
                        if (function.owner() != null) {
                            reach(function.owner());
                        }
                    }
                }
            }
        }
        entries.forEach(this::enter);
        while (!open.isEmpty()) {
            FunctionDecl function = open.pop();
            for (FunctionDecl.Root root : function.roots) {
                walk(root.expression(), root.scope(), 0);
            }
        }
        functions.stream().filter(function -> !function.isModule()).forEach(each -> names.add(resolver.project.qualified(each)));
        classes.forEach(each -> names.add(resolver.project.qualified(each)));
        return names;
    }

    /** Names are read as the manifest's neighbours would read them. */
    private void enter(EntryPoint entry) {
        resolver.project.units.stream()
                .filter(unit -> unit.language.id().equals(entry.language()) && !unit.test && entry.isAbove(unit.path()))
                .findFirst()
                .ifPresent(unit -> {
                    Meaning meaning = resolver.module(entry.module(), unit);
                    for (String part : entry.name().split("\\.")) {
                        meaning = resolver.members.of(meaning, part, unit);
                    }
                    mention(meaning);
                });
    }

    private void reach(FunctionDecl function) {
        if (function.unit.test || !functions.add(function)) {
            return;
        }
        open.push(function);
        if (function.owner() != null) {
            for (ClassDecl heir : heirs.getOrDefault(function.owner(), List.of())) {
                heir.methods.stream().filter(method -> method.name.equals(function.name)).forEach(this::reach);
            }
        }
    }

    private void reach(ClassDecl type) {
        if (type.unit.test || !classes.add(type)) {
            return;
        }
        Members.Lineage lineage = resolver.members.lineage(type);
        for (ClassDecl declared : lineage.project()) {
            for (FunctionDecl method : declared.methods) {
                // A library calls what it finds on classes that extend its own.
                boolean called = method.is(FunctionDecl.Trait.REGISTERED)
                        || method.isValidator()
                        || type.unit.language.isImplicit(method.name)
                        || (!lineage.library().isEmpty() && !method.name.startsWith("_"));
                if (called && !isModel(lineage, method)) {
                    reach(method);
                }
            }
            if (declared != type) {
                reach(declared);
            }
        }
    }

    /** Whether the base only fills fields: nobody but the project calls the methods then. */
    private static boolean isModel(Members.Lineage lineage, FunctionDecl method) {
        return !method.isValidator()
                && !method.is(FunctionDecl.Trait.REGISTERED)
                && !method.unit.language.isImplicit(method.name)
                && lineage.library().stream().allMatch(method.unit.language::isModel);
    }

    private void walk(Expression expression, Scope scope, int depth) {
        if (depth > DEEPEST || expression instanceof Expression.Constant) {
            return;
        }
        if (expression instanceof Expression.Name
                || expression instanceof Expression.Member
                || expression instanceof Expression.FunctionValue
                || expression instanceof Expression.ClassValue
                || expression instanceof Expression.Reference) {
            mention(resolver.meaning(expression, scope));
        }
        if (expression instanceof Expression.Member member) {
            member(resolver.meaning(member.of(), scope), member.name());
        } else if (expression instanceof Invocation call) {
            FunctionDecl target = resolver.members.caller(resolver.callee(call), call);
            if (target != null) {
                reach(target);
            }
        }
        Scope within = expression instanceof Expression.Scoped scoped ? scoped.scope() : scope;
        for (Expression child : Expression.children(expression)) {
            walk(child, within, depth + 1);
        }
    }

    private void mention(Meaning meaning) {
        if (meaning.is(Kind.FUNCTION)) {
            reach(meaning.function());
        } else if (meaning.is(Kind.CLASS)) {
            reach(meaning.type());
        }
    }

    /** Properties run when they are read; a member of something unknown may be any method of that name. */
    private void member(Meaning of, String name) {
        if (of.is(Kind.INSTANCE) && of.type() != null) {
            FunctionDecl method = resolver.members.method(of.type(), name);
            if (method != null) {
                reach(method);
            }
        } else if (of.is(Kind.UNKNOWN)) {
            methods.getOrDefault(name, List.of()).forEach(this::reach);
        }
    }
}
