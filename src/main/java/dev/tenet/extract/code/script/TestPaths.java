package dev.tenet.extract.code.script;

import java.util.Set;

/** Tells test code by its path. */
final class TestPaths {
    private static final Set<String> FOLDERS = Set.of("test", "tests", "testing", "spec", "specs", "__tests__", "__mocks__", "__stubs__", "__fixtures__", "e2e", "cypress");

    private TestPaths() {}

    static boolean contain(String path) {
        String[] parts = path.split("/");
        String file = parts[parts.length - 1];
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        if (stem.endsWith(".test") || stem.endsWith(".spec") || stem.endsWith(".e2e") || stem.endsWith(".cy") || stem.equals("cypress.config") || stem.equals("playwright.config") || stem.equals("test")) {
            return true;
        }
        for (int i = 0; i < parts.length - 1; i++) {
            if (FOLDERS.contains(parts[i])) {
                return true;
            }
        }
        return false;
    }
}
