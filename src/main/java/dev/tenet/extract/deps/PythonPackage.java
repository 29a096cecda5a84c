package dev.tenet.extract.deps;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import com.github.packageurl.PackageURLBuilder;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Clearance;
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
        String constraint = Clearance.of("", requirement.constraint()).text();
        return add(requirement.name(), constraint, requirement.version(), at, scope, requirement.isPinned(), hashed || requirement.isHashed(), locked, out);
    }

    static Optional<Dependency> add(
            String name, String constraint, Optional<String> version, Location at, String scope, boolean pinned, boolean hashed, boolean locked, Extraction out) {
        String normalised = normalised(name);
        try {
            PackageURLBuilder purl = PackageURLBuilder.aPackageURL().withType(PackageURL.StandardTypes.PYPI).withName(normalised);
            version.ifPresent(purl::withVersion);
            Dependency dependency =
                    new Dependency(at, ECOSYSTEM, normalised, constraint, purl.build().canonicalize(), scope, pinned, hashed, locked);
            out.add(dependency);
            return Optional.of(dependency);
        } catch (MalformedPackageURLException noPackage) {
            out.issue(at, "names a package that no package URL can name; correct the name");
            return Optional.empty();
        }
    }
}
