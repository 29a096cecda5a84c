package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import java.util.Locale;
import java.util.Optional;

/** Makes dependency facts of Python packages. */
final class PythonPackage {
    static final String ECOSYSTEM = "pypi";

    private PythonPackage() {}

    /** The name as the index compares it: PEP 503. */
    static String normalised(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        return out.toString();
    }

    /** Adds what {@code requirement} says; {@code hashed} when its hashes stand beside it. Nothing when it has no package URL. */
    static Optional<Dependency> add(Requirement requirement, Location at, String scope, boolean hashed, boolean locked, Extraction out) {
        return add(requirement.name(), requirement.constraint(), requirement.version(), at, scope, requirement.isPinned(), hashed || requirement.isHashed(), locked, out);
    }

    static Optional<Dependency> add(
            String name, String constraint, Optional<String> version, Location at, String scope, boolean pinned, boolean hashed, boolean locked, Extraction out) {
        return Entry.pypi(at, normalised(name)).constraint(constraint).version(version.orElse(""), pinned)
                .scope(scope).hashed(hashed).inLock(locked).addTo(out);
    }
}
