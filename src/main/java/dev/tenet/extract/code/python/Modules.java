package dev.tenet.extract.code.python;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names modules by their paths: below the outermost package, below a source root, or else below the root of the tree. */
final class Modules {
    private static final String PACKAGE = "__init__";

    private Modules() {}

    static Map<String, String> of(Collection<String> paths) {
        Set<String> packages = new HashSet<>();
        for (String path : paths) {
            if (isPackage(path)) {
                packages.add(parent(path));
            }
        }
        Map<String, String> modules = new HashMap<>();
        for (String path : paths) {
            modules.put(path, name(path.substring(root(path, packages).length())));
        }
        return modules;
    }

    /** The path's part, with its slash, that is no part of the module's name. */
    private static String root(String path, Set<String> packages) {
        String root = null;
        for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
            if (packages.contains(folder)) {
                root = parent(folder);
            }
        }
        if (root == null) {
            root = sourceRoot(parent(path));
        }
        return root.isEmpty() ? "" : root + "/";
    }

    private static String sourceRoot(String folder) {
        for (String at = folder; !at.isEmpty(); at = parent(at)) {
            String name = at.substring(at.lastIndexOf('/') + 1);
            if (name.equals("src") || name.equals("lib")) {
                return at;
            }
        }
        return "";
    }

    private static String name(String path) {
        int dot = path.lastIndexOf('.');
        String plain = dot < 0 ? path : path.substring(0, dot);
        if (plain.equals(PACKAGE)) {
            return "";
        }
        String module = plain.endsWith("/" + PACKAGE) ? parent(plain) : plain;
        return module.replace('/', '.');
    }

    /** The file that a script in the folder of {@code from}, or above it outside of packages, means by {@code module}. */
    static @Nullable String find(String module, String from, Set<String> paths) {
        String file = module.replace('.', '/');
        for (String folder = parent(from); ; folder = parent(folder)) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            if (!paths.contains(prefix + PACKAGE + ".py")) {
                for (String path : new String[] {prefix + file + ".py", prefix + file + "/" + PACKAGE + ".py"}) {
                    if (paths.contains(path) && !path.equals(from)) {
                        return path;
                    }
                }
            }
            if (folder.isEmpty()) {
                return null;
            }
        }
    }

    /** The absolute name of a module that may start with dots. */
    static String absolute(String module, String path, String from) {
        int dots = 0;
        while (dots < module.length() && module.charAt(dots) == '.') {
            dots++;
        }
        if (dots == 0) {
            return module;
        }
        String base = isPackage(path) ? from : before(from);
        for (int i = 1; i < dots; i++) {
            base = before(base);
        }
        String rest = module.substring(dots);
        return base.isEmpty() ? rest : rest.isEmpty() ? base : base + "." + rest;
    }

    private static boolean isPackage(String path) {
        return path.equals(PACKAGE + ".py") || path.endsWith("/" + PACKAGE + ".py");
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String before(String module) {
        int dot = module.lastIndexOf('.');
        return dot < 0 ? "" : module.substring(0, dot);
    }
}
