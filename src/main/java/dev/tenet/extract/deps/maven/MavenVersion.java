package dev.tenet.extract.deps.maven;

import java.util.Optional;

/** What the text of a version allows, as repositories of Maven have it. */
public final class MavenVersion {
    private MavenVersion() {}

    /** The one version that {@code text} names: {@code 1.2}, {@code [1.2]}; empty for a range and for what the newest is asked for. */
    public static Optional<String> one(String text) {
        String version = text.strip();
        if (version.length() > 2 && version.startsWith("[") && version.endsWith("]") && version.indexOf(',') < 0) {
            return Optional.of(version.substring(1, version.length() - 1).strip());
        }
        boolean range = version.startsWith("[") || version.startsWith("(") || version.startsWith("]") || version.endsWith(")") || version.endsWith("[");
        boolean newest = version.equals("LATEST") || version.equals("RELEASE") || version.startsWith("latest.") || version.endsWith("+");
        return version.isEmpty() || range || newest ? Optional.empty() : Optional.of(version);
    }

    /** Whether what stands behind the version changes as long as nobody releases it. */
    public static boolean changes(String version) {
        return version.endsWith("-SNAPSHOT");
    }
}
