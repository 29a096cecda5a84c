package dev.tenet.extract.deps;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import com.github.packageurl.PackageURLBuilder;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import java.util.Optional;

/** An entry of a manifest or lock file while it is read. */
public final class Entry {
    private final Location at;
    private final String ecosystem;
    private final String namespace;
    private final String name;
    private String constraint = "";
    private String version = "";
    private String scope = "runtime";
    private String condition = "";
    private String unresolved = "";
    private boolean pinned;
    private boolean hashed;
    private boolean locked;

    private Entry(Location at, String ecosystem, String namespace, String name) {
        this.at = at;
        this.ecosystem = ecosystem;
        this.namespace = namespace;
        this.name = name;
    }

    public static Entry maven(Location at, String group, String artifact) {
        return new Entry(at, "maven", group, artifact);
    }

    /** {@code name} with its scope: {@code @types/node}. */
    public static Entry npm(Location at, String name) {
        return split(at, "npm", name);
    }

    /** {@code path} of a module of Go: {@code github.com/a/b/v2}. */
    public static Entry golang(Location at, String path) {
        return split(at, "golang", path);
    }

    public static Entry cargo(Location at, String name) {
        return new Entry(at, "cargo", "", name);
    }

    /** {@code name} as the index compares names. */
    static Entry pypi(Location at, String name) {
        return new Entry(at, "pypi", "", name);
    }

    private static Entry split(Location at, String ecosystem, String path) {
        int slash = path.lastIndexOf('/');
        return new Entry(at, ecosystem, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1));
    }

    /** As written; what it carries of credentials is left out. */
    public Entry constraint(String written) {
        constraint = Clearance.of("", written).text();
        return this;
    }

    /** The version in use; {@code isPinned} when it never changes. */
    public Entry version(String used, boolean isPinned) {
        version = used;
        pinned = isPinned;
        return this;
    }

    /** The one version that a lock file writes; none when it is empty. */
    public Entry locked(String used) {
        locked = true;
        return constraint(used).version(used, !used.isEmpty());
    }

    /** Fixed by something else than a version: a commit, an archive. */
    public Entry pinned(boolean isPinned) {
        pinned = isPinned;
        return this;
    }

    public Entry scope(String newScope) {
        scope = newScope;
        return this;
    }

    public Entry condition(String newCondition) {
        condition = newCondition;
        return this;
    }

    public Entry hashed(boolean isHashed) {
        hashed = isHashed;
        return this;
    }

    public Entry inLock(boolean isLocked) {
        locked = isLocked;
        return this;
    }

    /** Says why the version is not known. */
    public Entry unresolved(String why) {
        unresolved = why;
        return this;
    }

    /** Adds the fact; an issue, and nothing, when no package URL can name the package. */
    public Optional<Dependency> addTo(Extraction out) {
        try {
            PackageURLBuilder purl = PackageURLBuilder.aPackageURL().withType(ecosystem).withName(name);
            if (!namespace.isEmpty()) {
                purl.withNamespace(namespace);
            }
            if (!version.isEmpty()) {
                purl.withVersion(version);
            }
            PackageURL url = purl.build();
            String separator = ecosystem.equals("maven") ? ":" : "/";
            String full = namespace.isEmpty() ? name : namespace + separator + name;
            Dependency dependency = new Dependency(
                    at, ecosystem, full, constraint, version, url.canonicalize(), scope, condition, pinned, hashed, locked, ConfigPaths.isTest(at.path()), unresolved);
            out.add(dependency);
            return Optional.of(dependency);
        } catch (MalformedPackageURLException noPackage) {
            out.issue(at, "names a package that no package URL can name; correct the name");
            return Optional.empty();
        }
    }
}
