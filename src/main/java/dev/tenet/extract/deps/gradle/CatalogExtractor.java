package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.TomlReader;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads version catalogs of Gradle. */
public final class CatalogExtractor implements Extractor {
    @Override
    public String id() {
        return "gradle-catalog";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().endsWith(".versions.toml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        // What is not TOML is said where its entries are read.
        ConfigNode root = new TomlReader().read(source.text()).documents().get(0);
        Map<String, Catalog.Item> entries = new LinkedHashMap<>();
        Map<String, String> versions = new HashMap<>();
        for (ConfigNode.Member member : members(root.get("libraries"))) {
            entries.put(Catalog.words(member.key()), library(member, root, source.path()));
        }
        for (ConfigNode.Member member : members(root.get("plugins"))) {
            entries.put("plugins." + Catalog.words(member.key()), plugin(member, root, source.path()));
        }
        for (ConfigNode.Member member : members(root.get("versions"))) {
            versions.put("versions." + Catalog.words(member.key()), rich(member.value()));
        }
        Map<String, List<String>> bundles = new HashMap<>();
        for (ConfigNode.Member member : members(root.get("bundles"))) {
            bundles.put("bundles." + Catalog.words(member.key()), member.value().texts().stream().map(Catalog::words).toList());
        }
        out.keep(new Catalog(source.path(), entries, versions, bundles));
    }

    private static List<ConfigNode.Member> members(@Nullable ConfigNode table) {
        return table == null || !table.isMap() ? List.of() : table.members();
    }

    private static Catalog.Item library(ConfigNode.Member member, ConfigNode root, String path) {
        ConfigNode value = member.value();
        String[] parts = (value.isMap() ? value.text("module") : value.text()).split(":", 3);
        boolean module = parts.length > 1;
        String group = module ? parts[0] : value.text("group");
        String name = module ? parts[1] : value.text("name");
        return item(member, group, name, parts.length > 2 ? parts[2] : "", value, root, path);
    }

    private static Catalog.Item plugin(ConfigNode.Member member, ConfigNode root, String path) {
        ConfigNode value = member.value();
        String[] parts = (value.isMap() ? value.text("id") : value.text()).split(":", 2);
        return item(member, parts[0], parts[0] + ".gradle.plugin", parts.length > 1 ? parts[1] : "", value, root, path);
    }

    private static Catalog.Item item(ConfigNode.Member member, String group, String name, String version, ConfigNode value, ConfigNode root, String path) {
        Location at = new Location(path, member.line(), member.column(), Math.max(member.line(), value.endLine()));
        ConfigNode own = value.isMap() ? value.get("version") : null;
        if (own == null) {
            return new Catalog.Item(at, group, name, version, "");
        }
        String reference = own.isMap() ? own.text("ref") : "";
        if (reference.isEmpty()) {
            return new Catalog.Item(at, group, name, rich(own), "");
        }
        ConfigNode meant = root.at("versions", reference);
        return new Catalog.Item(at, group, name, meant == null ? "" : rich(meant), meant == null ? reference : "");
    }

    /** The text of a version, or what a rich version says first of all. */
    private static String rich(ConfigNode version) {
        if (version.isScalar()) {
            return version.text();
        }
        for (String key : List.of("strictly", "require", "prefer")) {
            if (!version.text(key).isEmpty()) {
                return version.text(key);
            }
        }
        return "";
    }
}
