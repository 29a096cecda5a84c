package dev.tenet.extract.code.script;

import java.util.Set;

/** Tells by its path what was copied in from elsewhere: sites without a bundler keep libraries beside their own scripts. */
final class LibraryPaths {
    /** Folders that a site hands out as they are. */
    private static final Set<String> SERVED = Set.of("static", "public", "assets", "wwwroot", "htdocs");

    private static final Set<String> LIBRARIES = Set.of("lib", "libs", "vendor", "vendors", "third-party", "third_party", "thirdparty", "external", "bower_components");

    private LibraryPaths() {}

    /** Whether the file lies in a folder of libraries below one that is handed out. */
    static boolean contain(String path) {
        String[] parts = path.split("/");
        boolean served = false;
        for (int i = 0; i < parts.length - 1; i++) {
            if (served && LIBRARIES.contains(parts[i])) {
                return true;
            }
            served |= SERVED.contains(parts[i]);
        }
        return false;
    }
}
