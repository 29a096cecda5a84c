package dev.tenet.extract.code;

import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All units with their module names: which file a module is, and what declarations are called. */
final class Project {
    final List<CodeUnit> units;
    private final Map<CodeUnit, String> names = new IdentityHashMap<>();
    private final Map<Language, Map<String, List<CodeUnit>>> modules = new HashMap<>();
    private final Map<String, CodeUnit> paths = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    /** Found when somebody asks, by several threads. */
    private final Map<String, Map<String, List<CodeUnit>>> declaring = new ConcurrentHashMap<>();
    private final Map<Object, String> qualified = new ConcurrentHashMap<>();

    Project(List<CodeUnit> given, List<ModuleRoot> roots) {
        units = given.stream().sorted(By.key(CodeUnit::path)).toList();
        Map<Language, List<String>> languages = new LinkedHashMap<>();
        for (CodeUnit unit : units) {
            paths.put(unit.path(), unit);
            if (unit.module() != null) {
                name(unit, unit.module());
                continue;
            }
            languages.computeIfAbsent(unit.language.family(), any -> new ArrayList<>()).add(unit.path());
        }
        languages.forEach((language, of) ->
                language.modules(of, folders(language, roots)).forEach((path, module) -> name(paths.get(path), module)));
        modules.values().forEach(family -> family.values().forEach(Project::share));
        for (CodeUnit unit : units) {
            unit.scope.settle();
            for (FunctionDecl function : unit.functions) {
                ClassDecl type = owner(function);
                if (type != null) {
                    function.join(type);
                }
            }
        }
    }

    private static Map<String, String> folders(Language language, List<ModuleRoot> roots) {
        Map<String, String> folders = new HashMap<>();
        for (ModuleRoot root : roots) {
            if (root.language() == language) {
                folders.put(root.folder(), root.name());
            }
        }
        return folders;
    }

    /** Lets files of one module see each other's names; what is not a test does not see tests. */
    private static void share(List<CodeUnit> module) {
        if (module.size() < 2 || module.get(0).language.sharing() != Sharing.SCOPE) {
            return;
        }
        List<CodeUnit> sorted = module.stream().sorted(By.key((CodeUnit unit) -> unit.test).thenComparing(CodeUnit::path)).toList();
        List<Scope> all = sorted.stream().map(unit -> unit.scope).toList();
        List<Scope> code = sorted.stream().filter(unit -> !unit.test).map(unit -> unit.scope).toList();
        module.forEach(unit -> unit.scope.share(unit.test ? all : code));
    }

    /** The class that a method declared outside of it belongs to, or null. */
    private static @Nullable ClassDecl owner(FunctionDecl function) {
        Scope module = function.unit.scope;
        Scope binder = function.belongsTo().isEmpty() ? null : module.binder(function.belongsTo());
        return binder == null
                ? null
                : binder.bindings(function.belongsTo()).stream().map(Binding::declared).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private void name(@Nullable CodeUnit unit, String module) {
        if (unit == null) {
            return;
        }
        names.put(unit, module);
        modules.computeIfAbsent(unit.language.family(), any -> new HashMap<>()).computeIfAbsent(module, any -> new ArrayList<>(1)).add(unit);
        if (!unit.language.hasPackages()) {
            return;
        }
        for (int dot = module.lastIndexOf('.'); dot > 0; dot = module.lastIndexOf('.', dot - 1)) {
            packages.add(module.substring(0, dot));
        }
    }

    /** How many calls there are. */
    int calls() {
        int calls = 0;
        for (CodeUnit unit : units) {
            calls += unit.code.calls.size();
            for (FunctionDecl function : unit.functions) {
                calls += function.calls.size();
            }
        }
        return calls;
    }

    String module(CodeUnit unit) {
        return names.getOrDefault(unit, "");
    }

    /** The unit that {@code from} imports as {@code module}; null when there is none, or more than one. */
    @Nullable CodeUnit find(String module, CodeUnit from) {
        List<CodeUnit> found = modules.getOrDefault(from.language.family(), Map.of()).get(module);
        if (found != null) {
            return onlyOne(found, from);
        }
        String path = from.language.find(module, from.path(), paths.keySet());
        return path == null ? null : paths.get(path);
    }

    private static @Nullable CodeUnit onlyOne(List<CodeUnit> found, CodeUnit from) {
        return switch (from.language.sharing()) {
            case SCOPE -> found.stream().min(By.key((CodeUnit unit) -> unit.test).thenComparing(CodeUnit::path)).orElse(null);
            case DECLARATIONS -> found.stream().max(nearest(from)).orElse(null);
            case NOTHING -> {
                List<CodeUnit> code = found.stream().filter(unit -> !unit.test || found.size() == 1).toList();
                yield code.size() == 1 ? code.get(0) : null;
            }
        };
    }

    /** Orders units by how much of their path they share with {@code from}; of equals the first in the order of paths is the greatest. */
    private static Comparator<CodeUnit> nearest(CodeUnit from) {
        return By.number((CodeUnit unit) -> shared(unit.path(), from.path())).thenComparing(CodeUnit::path, Comparator.reverseOrder());
    }

    private static int shared(String path, String other) {
        int length = Math.min(path.length(), other.length());
        int at = 0;
        while (at < length && path.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** The unit of {@code module}, as {@code from} sees it, that declares {@code name}; null when none does. */
    @Nullable CodeUnit declaring(String module, String name, CodeUnit from) {
        Map<String, List<CodeUnit>> declared = declaring.computeIfAbsent(module, this::declarations);
        return declared.getOrDefault(name, List.of()).stream().filter(unit -> unit.language == from.language).max(nearest(from)).orElse(null);
    }

    private Map<String, List<CodeUnit>> declarations(String module) {
        Map<String, List<CodeUnit>> declared = new HashMap<>();
        for (Map<String, List<CodeUnit>> family : modules.values()) {
            for (CodeUnit unit : family.getOrDefault(module, List.of())) {
                unit.scope.declared().forEach(name -> declared.computeIfAbsent(name, any -> new ArrayList<>(1)).add(unit));
            }
        }
        return declared;
    }

    boolean isPackage(String name) {
        return packages.contains(name);
    }

    String qualified(FunctionDecl function) {
        return qualified.computeIfAbsent(function, any -> join(module(function.unit), function.path));
    }

    String qualified(ClassDecl type) {
        return qualified.computeIfAbsent(type, any -> join(module(type.unit), type.path));
    }

    static String join(String before, String after) {
        if (before.isEmpty()) {
            return after;
        }
        return after.isEmpty() ? before : before + "." + after;
    }
}
