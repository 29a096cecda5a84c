package dev.tenet.extract.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Folders in which code is kept that nobody here works on: copies of others', and what is no longer run. Of the latter, one that other code imports something from is a package like any other. */
final class OldCode {
    private static final Pattern NAME = Pattern.compile("_?(archived?|attic|graveyard|backups?|old|obsolete|deprecated)([_-][\\w-]*)?");

    /** Folders of others' code, whoever imports it. */
    private static final Pattern COPIED = Pattern.compile("(^|/)(_?vendor(s|ed)?|third[_-]?party|custom_libs|bundled_libs|ext_?libs)/");

    /** Folders by the part of a module's name that would be theirs. */
    private final Map<String, List<String>> folders = new HashMap<>(0);

    OldCode(Project project) {
        for (CodeUnit unit : project.units) {
            for (int slash = unit.path().indexOf('/'); slash >= 0; slash = unit.path().indexOf('/', slash + 1)) {
                String folder = unit.path().substring(0, slash + 1);
                String name = folder.substring(folder.lastIndexOf('/', slash - 1) + 1, slash);
                if (NAME.matcher(name).matches()) {
                    folders.merge(name, List.of(folder), OldCode::joined);
                    break;
                }
            }
        }
        if (!folders.isEmpty()) {
            project.units.forEach(this::forgetImported);
        }
    }

    private static List<String> joined(List<String> one, List<String> two) {
        Set<String> all = new HashSet<>(one);
        all.addAll(two);
        return List.copyOf(all);
    }

    /** Whether {@code unit} lies in one. */
    boolean holds(CodeUnit unit) {
        return COPIED.matcher(unit.path()).find() || folders.values().stream().anyMatch(each -> each.stream().anyMatch(unit.path()::startsWith));
    }

    private void forgetImported(CodeUnit unit) {
        if (folders.values().stream().anyMatch(each -> each.stream().anyMatch(unit.path()::startsWith))) {
            return;
        }
        for (ImportDecl each : unit.imports) {
            for (String part : (each.module() + "." + each.name()).split("[./]+")) {
                folders.remove(part);
            }
        }
    }
}
