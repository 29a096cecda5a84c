package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CycloneDX in JSON. A bill of materials without vulnerabilities is no scan, and no pass. */
final class CycloneDx implements Format {
    private static final Set<String> SETTLED = Set.of("not_affected", "false_positive", "resolved", "resolved_with_pedigree");

    /** A part of a bill of materials. */
    record Component(String name, String version, String ecosystem, String purl) {
        static final Component UNKNOWN = new Component("", "", "", "");

        static Component of(String group, String name, String version, String purl) {
            String type = purl.startsWith("pkg:") && purl.indexOf('/') > 4 ? purl.substring(4, purl.indexOf('/')) : "";
            String separator = type.equals("maven") ? ":" : "/";
            return new Component(group.isEmpty() ? name : group + separator + name, version, type, purl);
        }
    }

    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.text("bomFormat").equals("CycloneDX");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        JsonShape shape = report.shape();
        String tool = shape.text("metadata.tools[].name").isEmpty() ? shape.text("metadata.tools.components[].name") : shape.text("metadata.tools[].name");
        out.run(tool.isEmpty() ? "cyclonedx" : tool.toLowerCase(java.util.Locale.ROOT), kind(shape.has("vulnerabilities")), "", shape.text("metadata.timestamp"));
        Map<String, Component> components = new HashMap<>();
        report.each("metadata.component", (component, at) -> keep(component, components));
        report.each("components[]", (component, at) -> keep(component, components));
        report.each("vulnerabilities[]", (found, at) -> {
            if (found.path("affects").isEmpty()) {
                out.vulnerability(vulnerability(found, Component.UNKNOWN), at.line());
            }
            found.path("affects").forEach(affected -> {
                String reference = Json.text(affected, "ref");
                Component used = components.getOrDefault(reference, components.getOrDefault(reference.substring(reference.indexOf('#') + 1), Component.UNKNOWN));
                // What is not among the components is called what the reference says.
                out.vulnerability(vulnerability(found, used == Component.UNKNOWN ? new Component(reference, "", "", "") : used), at.line());
            });
        });
    }

    static String kind(boolean scanned) {
        return scanned ? "dependencies" : "components";
    }

    private static void keep(JsonNode component, Map<String, Component> components) {
        components.put(Json.text(component, "bom-ref"), Component.of(
                Json.text(component, "group"), Json.text(component, "name"), Json.text(component, "version"), Json.text(component, "purl")));
        component.path("components").forEach(part -> keep(part, components));
    }

    private static Vulnerability vulnerability(JsonNode found, Component used) {
        JsonNode analysis = found.path("analysis");
        String state = Json.text(analysis, "state");
        String because = Json.first(analysis, "justification", "detail");
        List<String> aliases = new java.util.ArrayList<>();
        found.path("references").forEach(reference -> aliases.add(Json.text(reference, "id")));
        return new Vulnerability(used.name(), used.version(), Json.text(found, "id"))
                .in("", used.ecosystem())
                .purl(used.purl())
                .aliases(aliases)
                .severity(severity(found.path("ratings")))
                .cwe(Json.texts(found.path("cwes")))
                .summary(Json.text(found, "description"))
                .settled(SETTLED.contains(state), state + (because.isEmpty() ? "" : ": " + because));
    }

    /** The first rating that has words for it; else the first that has a score. */
    private static String severity(JsonNode ratings) {
        for (JsonNode rating : ratings) {
            String severity = Severities.of(Json.text(rating, "severity"));
            if (!severity.isEmpty()) {
                return severity;
            }
        }
        for (JsonNode rating : ratings) {
            String severity = Severities.ofScore(Json.text(rating, "score"));
            if (!severity.isEmpty()) {
                return severity;
            }
        }
        return Severities.NONE;
    }
}
