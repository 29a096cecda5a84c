package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.helm.ChartTemplate;
import dev.tenet.extract.helm.Charts;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts what the values of charts make of their templates in the place of the templates, and says where that was not possible. */
final class ChartManifests {
    private final List<ChartTemplate> templates;
    private final Charts charts;
    private final Extraction out;

    ChartManifests(List<Unit> units, Extraction out) {
        this.templates = units.stream().filter(ChartTemplate.class::isInstance).map(ChartTemplate.class::cast).toList();
        this.charts = new Charts(templates.isEmpty() ? List.of() : units);
        this.out = out;
    }

    void putInto(Map<String, ManifestUnit> files) {
        TreeMap<String, TreeSet<String>> read = new TreeMap<>();
        for (ChartTemplate template : templates) {
            Charts.Outcome outcome = charts.read(template);
            if (outcome.chart() == null) {
                for (Reading.Problem problem : template.problems()) {
                    out.issue(Location.of(template.path(), problem.line(), problem.column()), problem.message());
                }
            } else if (!outcome.unknown().isEmpty()) {
                out.issue(Location.of(template.path(), outcome.line(), 0),
                        "asks for %s, so its templates were left out; audit what 'helm template' gives as well".formatted(outcome.unknown()));
            } else {
                read.computeIfAbsent(outcome.chart().location().path(), chart -> new TreeSet<>()).addAll(outcome.unseen());
                files.remove(template.path());
                if (outcome.documents().stream().anyMatch(document -> !document.text("kind").isEmpty())) {
                    // What a secret holds is said at the installation.
                    boolean secret = outcome.documents().stream().anyMatch(document -> document.text("kind").equals("Secret"));
                    files.put(template.path(), new ManifestUnit(template.file(), outcome.documents(), outcome.leftEmpty() || secret));
                }
            }
        }
        read.forEach((chart, unseen) -> out.issue(Location.of(chart), "was read with the values that it brings%s; audit what 'helm template' gives with yours as well"
                .formatted(unseen.isEmpty() ? "" : ", and " + String.join(", ", unseen) + " as if nothing was there")));
    }
}
