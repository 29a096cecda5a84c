package dev.tenet.extract.code.script;

import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names modules by their paths, and says which path an import means. */
final class ModulePaths {
    /** The one that is meant first when several files have the same name but for their extension. */
    private static final List<String> EXTENSIONS = List.of("ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs");

    private static final String INDEX = "index";

    private ModulePaths() {}

    static Map<String, String> of(Collection<String> paths) {
        List<String> sorted = new ArrayList<>(paths);
        sorted.sort(By.number((String path) -> EXTENSIONS.indexOf(extension(path))).thenComparing(Comparator.naturalOrder()));
        Map<String, String> modules = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String path : sorted) {
            String name = dotted(path);
            modules.put(path, taken.add(name) ? name : name + "." + extension(path));
        }
        return modules;
    }

    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1);
    }

    /** The module of a path with or without its extension. */
    private static String dotted(String path) {
        String stem = EXTENSIONS.contains(extension(path)) ? path.substring(0, path.lastIndexOf('.')) : path;
        if (stem.endsWith("/" + INDEX)) {
            stem = stem.substring(0, stem.length() - INDEX.length() - 1);
        }
        return stem.isEmpty() ? INDEX : stem.replace('/', '.');
    }

    /** Whether an import as written leaves the project. */
    static boolean isLibrary(String module) {
        return !(module.equals(".") || module.equals("..") || module.startsWith("./") || module.startsWith("../"));
    }

    /** {@code ./b} of the file {@code src/a.ts} is {@code src.b}; {@code node:fs/promises} is {@code fs.promises}. */
    static String absolute(String module, String path) {
        if (isLibrary(module)) {
            return library(module);
        }
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        parts.remove(parts.size() - 1);
        for (String part : module.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return dotted(String.join("/", parts));
    }

    /** The scope of a package stays a part of its name; what is below the package reads as its members. */
    private static String library(String module) {
        if (module.contains("://")) {
            return module;
        }
        String plain = module.startsWith("node:") ? module.substring("node:".length()) : module;
        int slash = plain.startsWith("@") ? plain.indexOf('/') : -1;
        int end = plain.indexOf('/', slash + 1);
        if (end < 0) {
            return plain;
        }
        String below = plain.substring(end + 1);
        boolean file = EXTENSIONS.contains(extension(below));
        return plain.substring(0, end) + "." + (file ? below.substring(0, below.lastIndexOf('.')) : below).replace('/', '.');
    }
}
