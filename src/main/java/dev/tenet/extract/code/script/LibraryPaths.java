package dev.tenet.extract.code.script;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its path what was copied in from elsewhere: sites without a bundler keep libraries beside their own scripts. */
final class LibraryPaths {
    /** Folders that a site hands out as they are. */
    private static final Set<String> SERVED = Set.of("static", "public", "assets", "wwwroot", "htdocs", "webapp");

    private static final Set<String> LIBRARIES = Set.of("lib", "libs", "vendor", "vendors", "third-party", "third_party", "thirdparty", "external", "bower_components", "plugins");

    /** What people copy in under its own name. */
    private static final Set<String> NAMES = Set.of(
            "vue", "jquery", "bootstrap", "react", "react-dom", "angular", "d3", "lodash", "underscore", "moment", "backbone", "knockout", "require", "three", "handlebars", "mustache", "p5");

    /** What a bundler wrote: the name ends in a digest of the content. */
    private static final Pattern BUNDLED = Pattern.compile("(^|/)(dist|build)/(assets|static)/([\\w.]+/)*[\\w.]+[-.][\\w-]{8}\\.js$");

    /** A file in which a library is published for pages that have no bundler, by what its name ends in. */
    private static final Pattern BUILT = Pattern.compile("[\\w.-]+\\.(standalone|umd|iife)\\.js");

    private static final Pattern VERSIONED = Pattern.compile("[a-z][\\w.]*-v?\\d+(\\.\\d+)+");

    private LibraryPaths() {}

    /** Whether the file lies in a folder of libraries below one that is handed out, or there has the name of one. */
    static boolean contain(String path) {
        String[] parts = path.split("/");
        boolean served = false;
        for (int i = 0; i < parts.length - 1; i++) {
            if (served && (LIBRARIES.contains(parts[i]) || VERSIONED.matcher(parts[i]).matches())) {
                return true;
            }
            served |= SERVED.contains(parts[i]);
        }
        String file = parts[parts.length - 1];
        if (BUNDLED.matcher(path).find() || BUILT.matcher(file).matches()) {
            return true;
        }
        if (served && file.endsWith(".js") && VERSIONED.matcher(file.substring(0, file.length() - ".js".length())).matches()) {
            return true;
        }
        return served && file.endsWith(".js") && NAMES.contains(file.substring(0, file.length() - ".js".length()));
    }
}
