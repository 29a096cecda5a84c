package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All units with their module names: which file a module is, and what declarations are called. */
final class Project {
    final List<CodeUnit> units;
    private final Map<CodeUnit, String> names = new IdentityHashMap<>();
    private final Map<Language, Map<String, List<CodeUnit>>> modules = new HashMap<>();
    private final Map<String, CodeUnit> paths = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<Object, String> qualified = new IdentityHashMap<>();

    Project(List<CodeUnit> given) {
        units = given.stream().sorted(Comparator.comparing(CodeUnit::path)).toList();
        Map<Language, List<String>> languages = new LinkedHashMap<>();
        for (CodeUnit unit : units) {
            paths.put(unit.path(), unit);
            languages.computeIfAbsent(unit.language.family(), any -> new ArrayList<>()).add(unit.path());
        }
        languages.forEach((language, of) -> language.modules(of).forEach((path, module) -> name(paths.get(path), module)));
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

    String module(CodeUnit unit) {
        return names.getOrDefault(unit, "");
    }

    /** The unit that {@code from} imports as {@code module}; null when there is none, or more than one. */
    @Nullable CodeUnit find(String module, CodeUnit from) {
        List<CodeUnit> found = modules.getOrDefault(from.language.family(), Map.of()).get(module);
        if (found != null) {
            return onlyOne(found);
        }
        String path = from.language.find(module, from.path(), paths.keySet());
        return path == null ? null : paths.get(path);
    }

    private static @Nullable CodeUnit onlyOne(List<CodeUnit> found) {
        CodeUnit only = null;
        for (CodeUnit unit : found) {
            if (!unit.test || found.size() == 1) {
                if (only != null) {
                    return null;
                }
                only = unit;
            }
        }
        return only;
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
