package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what manifests of npm depend on, packages of the tree itself left out. */
public final class NpmLinker implements Linker {
    /** Fields of a manifest, each with what its packages are for. */
    private static final Map<String, String> FIELDS = Map.of("dependencies", "runtime", "devDependencies", "dev", "optionalDependencies", "runtime", "peerDependencies", "peer");

    @Override
    public String id() {
        return "npm";
    }

    @Override
    public boolean looksAt(Unit unit) {
        return unit instanceof PackageJson || unit instanceof PnpmCatalog;
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        List<PackageJson> all = units.stream().filter(PackageJson.class::isInstance).map(PackageJson.class::cast).toList();
        Set<String> own = all.stream().map(file -> file.root().text("name")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        Map<String, String> catalog = new HashMap<>();
        units.stream().filter(PnpmCatalog.class::isInstance).map(PnpmCatalog.class::cast).forEach(file -> catalog.putAll(file.versions()));
        all.forEach(file -> add(file, own, catalog, out));
    }

    private static void add(PackageJson file, Set<String> own, Map<String, String> catalog, Extraction out) {
        List<Dependency> found = new ArrayList<>();
        for (ConfigNode.Member field : file.root().members()) {
            String scope = FIELDS.get(field.key());
            for (ConfigNode.Member member : scope == null || !field.value().isMap() ? List.<ConfigNode.Member>of() : field.value().members()) {
                String text = member.value().text().strip();
                if (member.value().isScalar() && !own.contains(member.key()) && !NpmVersion.isOwn(text) && !member.key().isEmpty()) {
                    entry(member, text, file.path(), catalog).scope(scope).addTo(out).ifPresent(found::add);
                }
            }
        }
        out.add(Listing.of(file.path(), "npm", "package", found));
    }

    private static Entry entry(ConfigNode.Member member, String text, String path, Map<String, String> catalog) {
        Location at = new Location(path, member.line(), member.column(), Math.max(member.line(), member.value().endLine()));
        String listed = text.startsWith("catalog:") ? catalog.get(text.substring(8) + ":" + member.key()) : text;
        if (listed == null) {
            return Entry.npm(at, member.key()).unresolved("its version is in a catalog that the tree does not hold");
        }
        String[] meant = NpmVersion.aliased(member.key(), listed);
        String version = NpmVersion.exact(meant[1]);
        String constraint = meant[1].equals("*") || meant[1].equals("latest") ? "" : meant[1];
        return Entry.npm(at, meant[0]).constraint(constraint).version(version, !version.isEmpty() || NpmVersion.isFixedAddress(meant[1]));
    }
}
