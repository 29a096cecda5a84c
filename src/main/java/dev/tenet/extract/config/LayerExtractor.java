package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Layer;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the layers that {@code layers:} of {@code tenet.yaml} declares: {@code domain: { in: [shop.orders], uses: [store] }}.
 * What is not YAML is an issue of the extractor that reads YAML.
 */
public final class LayerExtractor implements Extractor {
    private static final Pattern KEY = Pattern.compile("layers\\.([^.\\[]+)(?:\\.(.+?)(?:\\[\\d+])?)?");
    private static final String FORM = "write NAME: { in: [package, ...], uses: [NAME, ...] } under layers:";

    @Override
    public String id() {
        return "layers";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.path().equals("tenet.yaml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Extraction yaml = new Extraction(id());
        new YamlExtractor().extract(source, yaml);
        Map<String, Written> layers = new LinkedHashMap<>();
        for (Fact fact : yaml.facts()) {
            if (fact instanceof ConfigEntry entry && entry.key().startsWith("layers.")) {
                Matcher key = KEY.matcher(entry.key());
                if (key.matches()) {
                    layers.computeIfAbsent(key.group(1), name -> new Written(entry.location())).add(key.group(2), entry, out);
                }
            }
        }
        layers.forEach((name, written) -> add(name, written, layers, out));
    }

    private static void add(String name, Written written, Map<String, Written> all, Extraction out) {
        if (written.modules.isEmpty()) {
            out.issue(written.where, "the layer " + name + " has no packages, so nothing is held to it; " + FORM);
            return;
        }
        for (ConfigEntry used : written.uses) {
            if (!all.containsKey(used.value())) {
                out.issue(used.location(), "the layer " + name + " uses \"" + used.value() + "\", and there is no layer of that name; " + FORM);
            }
        }
        out.add(new Layer(written.where, name, values(written.modules), values(written.uses)));
    }

    private static List<String> values(List<ConfigEntry> entries) {
        return entries.stream().map(entry -> entry.value().replace('/', '.')).toList();
    }

    /** What stands under the name of a layer. */
    private static final class Written {
        private final Location where;
        private final List<ConfigEntry> modules = new ArrayList<>();
        private final List<ConfigEntry> uses = new ArrayList<>();

        Written(Location where) {
            this.where = where;
        }

        void add(String part, ConfigEntry entry, Extraction out) {
            boolean holder = entry.type() == ConfigEntry.Type.LIST || entry.type() == ConfigEntry.Type.MAP;
            if (part == null ? entry.type() != ConfigEntry.Type.MAP : !part.equals("in") && !part.equals("uses")) {
                out.issue(entry.location(), "\"" + entry.key() + "\" is not known in a layer; " + FORM);
            } else if (part != null && !holder && !entry.value().isBlank()) {
                (part.equals("in") ? modules : uses).add(entry);
            }
        }
    }
}
