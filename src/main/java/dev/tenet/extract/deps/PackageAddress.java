package dev.tenet.extract.deps;

import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.fact.Location;
import dev.tenet.fact.PackageSource;

/** Where packages are fetched from, as manifests and settings of package managers write it. */
public final class PackageAddress {
    private PackageAddress() {}

    /** The place that {@code written} names, without a password in it; {@code scope} as facts say it. */
    public static PackageSource of(Location at, String ecosystem, String written, String scope) {
        return new PackageSource(at, ecosystem, Clearance.of("", written).text(), scope, ConfigPaths.isTest(at.path()));
    }
}
