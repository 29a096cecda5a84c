package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.Attestation;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people attest in {@code attestations.yaml}, in the root of the tree or in its folder {@code .tenet}. */
public final class AttestationExtractor implements Extractor {
    private static final Set<String> PATHS =
            Set.of("attestations.yaml", "attestations.yml", ".tenet/attestations.yaml", ".tenet/attestations.yml");
    private static final List<String> PARTS = List.of("what", "who", "date", "expires", "evidence");
    private static final Pattern KEY = Pattern.compile("attestations\\[(\\d+)](?:\\.(.+))?");
    private static final String FORM = "write attestations: as a list of entries with what, who, date, expires and evidence";

    @Override
    public String id() {
        return "attestations";
    }

    @Override
    public boolean wants(RepoFile file) {
        return PATHS.contains(file.path());
    }

    /** What is not YAML is an issue of the extractor that reads YAML. */
    @Override
    public void extract(SourceText source, Extraction out) {
        Extraction yaml = new Extraction(id());
        new YamlExtractor().extract(source, yaml);
        Map<String, Map<String, ConfigEntry>> items = new LinkedHashMap<>();
        for (Fact fact : yaml.facts()) {
            if (!(fact instanceof ConfigEntry entry)) {
                continue;
            }
            Matcher key = KEY.matcher(entry.key());
            if (key.matches()) {
                String part = key.group(2) == null ? "" : key.group(2);
                items.computeIfAbsent(key.group(1), item -> new LinkedHashMap<>()).put(part, entry);
            } else if (!entry.key().isEmpty() && !entry.key().equals("attestations")) {
                out.issue(entry.location(), "\"" + entry.key() + "\" is not known here; " + FORM);
            } else if (entry.key().equals("attestations") && entry.type() != ConfigEntry.Type.LIST) {
                out.issue(entry.location(), "is no list of attestations; " + FORM);
            }
        }
        items.values().forEach(item -> read(item, out));
    }

    private static void read(Map<String, ConfigEntry> item, Extraction out) {
        Location where = item.values().iterator().next().location();
        for (Map.Entry<String, ConfigEntry> part : item.entrySet()) {
            if (!part.getKey().isEmpty() && !PARTS.contains(part.getKey())) {
                out.issue(part.getValue().location(), "\"" + part.getKey() + "\" is not known in an attestation, which does not count; " + FORM);
                return;
            }
        }
        for (String part : PARTS) {
            if (!item.containsKey(part) || item.get(part).value().isBlank()) {
                out.issue(where, "the attestation has no " + part + ", so it does not count; " + FORM);
                return;
            }
        }
        if (isDate(item.get("date"), out) && isDate(item.get("expires"), out)) {
            out.add(new Attestation(where, text(item, "what"), text(item, "who"), text(item, "date"), text(item, "expires"), text(item, "evidence")));
        }
    }

    private static String text(Map<String, ConfigEntry> item, String part) {
        return item.get(part).value().strip();
    }

    private static boolean isDate(ConfigEntry entry, Extraction out) {
        try {
            LocalDate.parse(entry.value().strip());
            return true;
        } catch (DateTimeParseException e) {
            out.issue(entry.location(), "\"" + entry.value() + "\" is no date, so the attestation does not count; write it as yyyy-mm-dd");
            return false;
        }
    }
}
