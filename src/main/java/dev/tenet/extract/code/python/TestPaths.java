package dev.tenet.extract.code.python;

import java.util.Set;

/** Tells test code by its path. */
final class TestPaths {
    private static final Set<String> FOLDERS = Set.of("test", "tests", "testing", "test_project", "testproject", "test_app", "testapp");

    private TestPaths() {}

    static boolean contain(String path) {
        String[] parts = path.split("/");
        String file = parts[parts.length - 1];
        if (file.startsWith("test_") || file.endsWith("_test.py") || file.equals("conftest.py") || file.equals("tests.py") || file.equals("factories.py")) {
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
