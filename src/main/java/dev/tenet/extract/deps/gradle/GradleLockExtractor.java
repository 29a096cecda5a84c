package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads lock files of Gradle: one for each project, and those for each configuration that there were before. */
public final class GradleLockExtractor implements Extractor {
    private static final int MOST_ISSUES = 20;

    @Override
    public String id() {
        return "gradle-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("gradle.lockfile") || file.name().equals("buildscript-gradle.lockfile")
                || file.extension().equals("lockfile") && file.path().contains("gradle/dependency-locks/");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        List<GradleLock.Entry> entries = new ArrayList<>();
        int number = 0;
        int malformed = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#") || text.startsWith("empty=")) {
                continue;
            }
            String[] sides = text.split("=", 2);
            String[] parts = sides[0].split(":", -1);
            Location at = Location.of(source.path(), number, 1 + line.indexOf(text.charAt(0)));
            if (parts.length != 3 || Arrays.stream(parts).anyMatch(String::isBlank)) {
                if (malformed++ < MOST_ISSUES) {
                    out.issue(at, "is not group:name:version=configurations, and was not read; write the lock file anew");
                }
                continue;
            }
            String configurations = sides.length > 1 ? sides[1] : source.name().replace(".lockfile", "");
            entries.add(new GradleLock.Entry(at, parts[0], parts[1], parts[2], scope(source.name(), configurations)));
        }
        out.keep(new GradleLock(source.path(), entries));
    }

    /** The strongest of what it is locked for. */
    private static String scope(String file, String configurations) {
        if (file.startsWith("buildscript-")) {
            return "build";
        }
        List<String> scopes = Arrays.stream(configurations.split(",")).map(String::strip).map(Scopes::of).toList();
        for (String scope : List.of("runtime", "provided", "build", "dev")) {
            if (scopes.contains(scope)) {
                return scope;
            }
        }
        return scopes.get(0).isEmpty() ? "runtime" : scopes.get(0);
    }
}
