package dev.tenet.extract.deps.gradle;

import java.util.List;
import java.util.Locale;

/** What configurations of Gradle are for. */
final class Scopes {
    private static final List<String> DEVELOPMENT = List.of("test", "jmh", "benchmark", "developmentonly", "debugimplementation", "testfixtures");
    private static final List<String> BUILD = List.of("annotationprocessor", "kapt", "ksp", "detektplugins", "ktlint", "checkstyle", "errorprone", "pmd",
            "spotbugs", "lintchecks", "protobuf", "asciidoctor", "jacocoagent", "jacocoant", "corelibrarydesugaring");

    private Scopes() {}

    static String of(String configuration) {
        String name = configuration.toLowerCase(Locale.ROOT);
        if (DEVELOPMENT.stream().anyMatch(name::contains)) {
            return "dev";
        }
        if (name.equals("classpath") || BUILD.stream().anyMatch(name::contains)) {
            return "build";
        }
        if (name.endsWith("compileonly") || name.endsWith("compileonlyapi") || name.startsWith("provided")) {
            return "provided";
        }
        boolean runtime = name.endsWith("implementation") || name.endsWith("api") || name.endsWith("runtimeonly") || name.endsWith("runtimeclasspath") || name.endsWith("compileclasspath")
                || name.equals("compile") || name.equals("runtime") || name.equals("shadow") || name.equals("include");
        return runtime ? "runtime" : configuration;
    }
}
