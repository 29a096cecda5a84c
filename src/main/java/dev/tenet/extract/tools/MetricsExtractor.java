package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.JsonExtractor;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Metric;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads figures of a running system: OpenMetrics text, or a JSON or YAML file called {@code metrics} in the root or in a folder of reports. A map's
 * keys, joined with {@code _}, are a name: {@code uptime: { percent: 99.5 }} is {@code uptime_percent}; so is an entry {@code { name, value }} of a list.
 */
public final class MetricsExtractor implements Extractor {
    private static final Set<String> TEXT = Set.of("metrics.txt", "openmetrics.txt");
    private static final Set<String> FILES = Set.of("metrics.json", "metrics.yaml", "metrics.yml");
    private static final Set<String> FOLDERS = Set.of("", ".tenet", "reports", "metrics", "monitoring");
    private static final Pattern LISTED = Pattern.compile("(.*)\\[\\d+]\\.(name|value)");

    @Override
    public String id() {
        return "metrics";
    }

    @Override
    public boolean wants(RepoFile file) {
        int slash = file.path().lastIndexOf('/');
        boolean named = TEXT.contains(file.name()) || FILES.contains(file.name());
        return file.extension().equals("prom") || file.extension().equals("openmetrics")
                || named && FOLDERS.contains(slash < 0 ? "" : file.path().substring(0, slash));
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        String name = source.path().substring(source.path().lastIndexOf('/') + 1);
        if (!FILES.contains(name)) {
            new OpenMetricsText(source, out).read();
            return;
        }
        // What cannot be read is an issue of the extractors of these formats.
        Extraction entries = new Extraction(id());
        if (name.endsWith(".json")) {
            new JsonExtractor().extract(source, entries);
        } else {
            new YamlExtractor().extract(source, entries);
        }
        Map<String, String> names = new HashMap<>();
        for (Fact fact : entries.facts()) {
            if (fact instanceof ConfigEntry entry) {
                add(entry, names, out);
            }
        }
    }

    private static void add(ConfigEntry entry, Map<String, String> names, Extraction out) {
        Matcher listed = LISTED.matcher(entry.key());
        if (listed.matches()) {
            String element = entry.key().substring(0, entry.key().lastIndexOf('.'));
            if (listed.group(2).equals("name")) {
                names.put(element, entry.value());
            } else if (names.containsKey(element) && entry.type() == ConfigEntry.Type.NUMBER) {
                out.add(new Metric(entry.location(), names.get(element), "", entry.number()));
            }
        } else if (entry.type() == ConfigEntry.Type.NUMBER && !entry.key().contains("[")) {
            String name = entry.key().startsWith("metrics.") ? entry.key().substring("metrics.".length()) : entry.key();
            out.add(new Metric(entry.location(), name.replace('.', '_'), "", entry.number()));
        }
    }
}
