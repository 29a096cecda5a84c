package dev.tenet.extract.code.java;

import java.util.Set;

/** Tells test code by its path. */
final class TestPaths {
    private static final Set<String> FOLDERS =
            Set.of("test", "tests", "testFixtures", "androidTest", "integrationTest", "integration-test", "functionalTest", "it", "jmh");

    private TestPaths() {}

    static boolean contain(String path) {
        String[] parts = path.split("/");
        String file = parts[parts.length - 1];
        String name = file.endsWith(".java") ? file.substring(0, file.length() - ".java".length()) : file;
        if (name.endsWith("Test") || name.endsWith("Tests") || name.endsWith("TestCase") || name.endsWith("IT")) {
            return true;
        }
        for (int i = 0; i < parts.length - 1; i++) {
            // Below a source root, folders are packages: what is called `test` there may be for users.
            if (parts[i].equals("java") && i > 0) {
                return false;
            }
            if (FOLDERS.contains(parts[i])) {
                return true;
            }
        }
        return false;
    }
}
