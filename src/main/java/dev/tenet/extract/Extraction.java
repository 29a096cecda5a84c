package dev.tenet.extract;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.finding.Issue;
import java.util.ArrayList;
import java.util.List;

/** What one extractor saw in one file (or, for a {@link Linker}, in the whole tree), in the order it was seen. */
public final class Extraction {
    private final String source;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    public Extraction(String source) {
        this.source = source;
    }

    public void add(Fact fact) {
        facts.add(fact);
    }

    /** Something that could not be read: what happened, and what to do. */
    public void issue(Location location, String message) {
        issues.add(new Issue(location, source, message));
    }

    /** Keeps something that becomes facts once every file has been seen. */
    public void keep(Unit unit) {
        units.add(unit);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    public List<Unit> units() {
        return List.copyOf(units);
    }
}
