package dev.tenet.extract.reports;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import com.github.packageurl.PackageURLBuilder;
import java.util.Locale;

/** The package URL of what a report speaks of, as the facts of manifests have it: type, name and version, nothing else. */
final class PackageUrls {
    private PackageUrls() {}

    /** {@code written} where the tool says it; else what its ecosystem, name and version make; empty when they make none. */
    static String of(String written, String ecosystem, String name, String version) {
        try {
            if (!written.isEmpty()) {
                PackageURL url = new PackageURL(written);
                return build(url.getType(), url.getNamespace() == null ? "" : url.getNamespace(), url.getName(), url.getVersion() == null ? "" : url.getVersion());
            }
            String type = typeOf(ecosystem);
            String whole = type.equals("pypi") ? name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-") : name;
            int split = whole.lastIndexOf(type.equals("maven") ? ':' : '/');
            if (type.isEmpty() || whole.isEmpty() || type.equals("maven") && split < 0) {
                return "";
            }
            String known = type.equals("golang") && !version.isEmpty() && Character.isDigit(version.charAt(0)) ? "v" + version : version;
            return build(type, split < 0 ? "" : whole.substring(0, split), whole.substring(split + 1), known);
        } catch (MalformedPackageURLException noPackage) {
            return "";
        }
    }

    private static String build(String type, String namespace, String name, String version) throws MalformedPackageURLException {
        PackageURLBuilder url = PackageURLBuilder.aPackageURL().withType(type).withName(name);
        if (!namespace.isEmpty()) {
            url.withNamespace(namespace);
        }
        if (!version.isEmpty()) {
            url.withVersion(version);
        }
        return url.build().canonicalize();
    }

    /** What tools call ecosystems. */
    private static String typeOf(String ecosystem) {
        return switch (ecosystem.toLowerCase(Locale.ROOT)) {
            case "pypi", "pip", "python", "poetry", "pipenv", "uv", "python-pkg" -> "pypi";
            case "maven", "pom", "jar", "gradle", "java-archive" -> "maven";
            case "npm", "yarn", "pnpm", "node-pkg" -> "npm";
            case "go", "golang", "gomod", "gobinary", "go-module" -> "golang";
            case "cargo", "crates.io", "rust-crate", "rustbinary" -> "cargo";
            default -> "";
        };
    }
}
