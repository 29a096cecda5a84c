package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.YamlReader;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lock files of pnpm, from version 5 of their form on. */
public final class PnpmLockExtractor implements Extractor {
    /** Behind the address of a registry, or a slash for the usual one: {@code /@a/b/1.2.3_peer@1}. */
    private static final Pattern OLDER = Pattern.compile("(?:/|[^/@]+\\.[^/@]+/)((?:@[^/@]+/)?[^/@]+)/(\\d[^/_]*)(?:_.*)?");

    @Override
    public String id() {
        return "pnpm-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("pnpm-lock.yaml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Reading reading = YamlReader.ofRendered().read(source.text());
        reading.tellProblems(source.path(), out);
        List<Dependency> all = new ArrayList<>();
        for (ConfigNode root : reading.documents()) {
            ConfigNode packages = root.get("packages");
            if (packages != null && packages.isMap()) {
                packages.members().forEach(member -> add(member, source.path(), out, all));
            }
        }
        out.add(Listing.of(source.path(), "npm", "lock", all));
    }

    /** {@code /@a/b/1.2.3_peer@1}, {@code /@a/b@1.2.3(peer@1)}, {@code '@a/b@1.2.3'}, and addresses. */
    private static void add(ConfigNode.Member member, String path, Extraction out, List<Dependency> all) {
        String key = member.key();
        String plain = key.startsWith("/") ? key.substring(1) : key;
        int bracket = plain.indexOf('(');
        plain = bracket < 0 ? plain : plain.substring(0, bracket);
        ConfigNode value = member.value();
        Matcher older = OLDER.matcher(key);
        int at = plain.indexOf('@', 1);
        String name = older.matches() ? older.group(1) : at < 0 ? "" : plain.substring(0, at);
        String version = older.matches() ? older.group(2) : at < 0 ? "" : plain.substring(at + 1);
        // What came from elsewhere says its name and version itself.
        name = value.text("name").isEmpty() ? name : value.text("name");
        version = value.text("version").isEmpty() ? version : value.text("version");
        if (version.startsWith("file:") || version.startsWith("link:") || key.startsWith("file:")) {
            return;
        }
        Location where = new Location(path, member.line(), member.column(), Math.max(member.line(), value.endLine()));
        boolean address = version.contains("/") || version.contains(":");
        if (name.isEmpty() || version.isEmpty()) {
            out.issue(where, "is a package without a name or a version; write the lock file anew");
            return;
        }
        ConfigNode resolution = value.get("resolution");
        boolean hashed = resolution != null && (!resolution.text("integrity").isEmpty() || resolution.text("commit").length() == 40) || key.matches(".*/[0-9a-f]{40}.*");
        Entry.npm(where, name).inLock(true).constraint(version).version(address ? "" : version, true).hashed(hashed)
                .scope(value.isTrue("dev") ? "dev" : "runtime").addTo(out).ifPresent(all::add);
    }
}
