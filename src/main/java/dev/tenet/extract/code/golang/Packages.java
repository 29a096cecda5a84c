package dev.tenet.extract.code.golang;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names packages by their folders, and says what an import is called where nothing else does. */
final class Packages {
    private static final String ROOT = "main";

    private Packages() {}

    /** The package of each path: the module that {@code go.mod} names and the folders below it. */
    static Map<String, String> of(Collection<String> paths, Map<String, String> roots) {
        Map<String, String> packages = new HashMap<>();
        for (String path : paths) {
            packages.put(path, ofFolder(parent(path), roots));
        }
        return packages;
    }

    private static String ofFolder(String folder, Map<String, String> roots) {
        for (String at = folder; ; at = parent(at)) {
            String root = roots.get(at);
            if (root != null) {
                return root + (at.isEmpty() && !folder.isEmpty() ? "/" + folder : folder.substring(at.length()));
            }
            if (at.isEmpty()) {
                return folder.isEmpty() ? ROOT : folder;
            }
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /**
     * The name that a package most likely has: {@code redis} for {@code github.com/go-redis/redis/v9}, {@code yaml} for {@code gopkg.in/yaml.v3},
     * {@code jwt} for {@code github.com/dgrijalva/jwt-go}.
     */
    static String nameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (isVersion(name) && path.indexOf('/') > 0) {
            String before = path.substring(0, path.lastIndexOf('/'));
            name = before.substring(before.lastIndexOf('/') + 1);
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0 && (isVersion(name.substring(dot + 1)) || name.endsWith(".go") || name.endsWith(".js"))) {
            name = name.substring(0, dot);
        }
        if (name.startsWith("go-")) {
            name = name.substring("go-".length());
        }
        if (name.endsWith("-go")) {
            name = name.substring(0, name.length() - "-go".length());
        }
        return name.replace("-", "");
    }

    private static boolean isVersion(String name) {
        return name.length() > 1 && name.charAt(0) == 'v' && name.chars().skip(1).allMatch(Character::isDigit);
    }
}
