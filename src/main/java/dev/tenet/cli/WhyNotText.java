package dev.tenet.cli;

import dev.tenet.audit.Summaries;
import dev.tenet.explain.Progress;
import dev.tenet.explain.Progress.Step;
import dev.tenet.explain.Progress.Stop;
import dev.tenet.output.TextPage;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.RuleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far facts get through rules, as text: each condition with how many get there, and near misses where they stop. */
final class WhyNotText {
    private static final int SHOWN = 3;
    private static final int CONDITION = 120;
    private static final String MISSING = "no ";

    private final TextPage page;
    private final String id;
    private final Library library;

    WhyNotText(TextPage page, String id, Library library) {
        this.page = page;
        this.id = id;
        this.library = library;
    }

    void write(List<Progress> rules, Optional<String> at) {
        String where = at.map(place -> " at " + place).orElse("");
        page.line(page.ink(Ink.BOLD, id) + where);
        for (Progress progress : rules) {
            page.heading("rule \"" + progress.rule().name() + "\"", progress.path() + ":" + progress.rule().place().line());
            boolean stopped = false;
            for (Step step : progress.steps()) {
                // Behind a condition that nothing satisfies there is nothing to look at; at a place, a later condition may be the one that is asked about.
                step(step, stopped && (at.isEmpty() || step.stops().isEmpty()));
                stopped |= step.matches() == 0 && step.probed();
            }
            if (progress.fires()) {
                page.line("  " + page.ink(Ink.GREEN, "fires" + where));
            }
        }
    }

    private void step(Step step, boolean stopped) {
        String text = step.text().length() > CONDITION ? step.text().substring(0, CONDITION - 1) + "…" : step.text();
        String mark = stopped ? "·" : step.matches() > 0 ? page.ink(Ink.GREEN, "✓") : step.probed() ? page.ink(Ink.RED, "✗") : "?";
        page.hang("  %s %6s  ".formatted(mark, stopped ? "" : step.probed() ? Integer.toString(step.matches()) : ""), TextPage.plain(text));
        if (stopped) {
            return;
        }
        Map<String, List<Stop>> byConstraint = new LinkedHashMap<>();
        step.stops().forEach(stop -> byConstraint.computeIfAbsent(stop.constraintPlace(), place -> new java.util.ArrayList<>()).add(stop));
        byConstraint.forEach((place, stops) -> stops(place, stops));
        if (!step.remark().isEmpty()) {
            page.hang("             ", step.remark() + deduced(step.remark()));
        }
    }

    private void stops(String place, List<Stop> stops) {
        String constraint = stops.get(0).constraint();
        page.hang("             ", constraint.isEmpty()
                ? "is there, and must not be:"
                : "%s  %s  says no to:".formatted(place, TextPage.plain(constraint)));
        for (Stop stop : stops.subList(0, Math.min(SHOWN, stops.size()))) {
            String actual = stop.actual().isEmpty() ? "" : "; " + TextPage.plain(stop.actual());
            page.hang("               %s  ".formatted(TextPage.plain(stop.fact().location().toString())),
                    stop.fact().getClass().getSimpleName() + ": " + TextPage.plain(Summaries.of(stop.fact())) + actual);
        }
        if (stops.size() > SHOWN) {
            page.line("               and %d more".formatted(stops.size() - SHOWN));
        }
    }

    /** Where to look further when a fact is missing that rules deduce. */
    private String deduced(String remark) {
        if (!remark.startsWith(MISSING)) {
            return "";
        }
        String type = remark.substring(MISSING.length()).split(" ")[0];
        List<String> concepts = library.packs().stream().map(Pack::concepts).flatMap(Optional::stream)
                .filter(file -> file.text().contains("new " + type + "("))
                .map(RuleFile::owner)
                .toList();
        return concepts.isEmpty() ? "" : "; rules deduce it: tenet why-not " + concepts.get(0);
    }
}
