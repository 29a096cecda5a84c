package dev.tenet.extract.config;

import dev.tenet.fact.Words;
import java.util.Set;
import java.util.regex.Pattern;

/** What the path of a configuration file says about its purpose. */
public final class ConfigPaths {
    private static final Pattern DEVELOPMENT = Pattern.compile("(.*/)?(dev|devel|development|local|\\.vscode|\\.idea)/.*|(.*/)?application-(dev|devel|development|local)\\.(ya?ml|properties)|(.*/)?((dev|devel|development|local)[.-](docker-)?compose|(docker-)?compose[.-](dev|devel|development|local|override))\\.ya?ml");

    private static final Set<String> TEST_DIRECTORIES =
            Set.of("test", "tests", "testing", "testdata", "fixtures", "__tests__", "__fixtures__", "__mocks__", "__stubs__", "e2e", "spec", "specs", "cypress", ".devcontainer");

    /** {@code test-environments}, {@code integration-test}: a name with the word at its end or its beginning. */
    private static final Pattern TEST_DIRECTORY = Pattern.compile("test[-_.].+|.+[-_.]test");

    private ConfigPaths() {}

    /** Whether the file is to be copied and filled in. */
    public static boolean isTemplate(String path) {
        return Words.mentions(nameOf(path), "example", "sample", "template", "dist", "tmpl");
    }

    public static boolean isProduction(String path) {
        return Words.mentions(path, "prod", "production", "live");
    }

    public static boolean isTest(String path) {
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            if (TEST_DIRECTORIES.contains(parts[i]) || TEST_DIRECTORY.matcher(parts[i]).matches() || Words.mentions(parts[i], "testing", "tests")) {
                return true;
            }
        }
        return Words.mentions(nameOf(path), "test", "tests", "e2e", "cypress");
    }

    /** Whether a server for builds runs the file. */
    public static boolean isPipeline(String path) {
        return path.startsWith(".github/workflows/") || path.startsWith(".circleci/") || path.equals(".gitlab-ci.yml") || path.startsWith(".gitlab/ci/")
                || nameOf(path).startsWith("azure-pipelines") || path.equals("bitbucket-pipelines.yml");
    }

    /** Whether the file says what runs on the machine of whoever develops: what stands in {@code dev/}, and Compose files that say so in their name. */
    public static boolean isDevelopment(String path) {
        return DEVELOPMENT.matcher(path).matches();
    }

    /** Whether the file stands where charts of Helm have their templates. */
    public static boolean isOfChart(String path) {
        return path.startsWith("templates/") || path.contains("/templates/");
    }

    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
