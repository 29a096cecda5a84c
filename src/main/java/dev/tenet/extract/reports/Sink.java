package dev.tenet.extract.reports;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Advisory;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.TestCase;
import dev.tenet.fact.TestSuite;
import dev.tenet.fact.ToolFinding;
import dev.tenet.fact.ToolRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes what one report says, run by run, and makes facts of it: each fault once, bounded in number, without secrets, with paths as in the tree. */
final class Sink {
    static final int MOST = 50_000;

    private final String path;
    private final Extraction out;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private String tool = "";
    private String kind = "";
    private String version = "";
    private String date = "";
    private boolean complete = true;
    private boolean open;
    private boolean full;
    private int results;

    Sink(String path, Extraction out) {
        this.path = path;
        this.out = out;
    }

    /** Starts what one tool says; what comes next is its. */
    void run(String newTool, String newKind, String newVersion, String newDate) {
        close();
        tool = newTool;
        kind = newKind;
        version = newVersion;
        date = newDate;
        complete = true;
        open = true;
        results = 0;
    }

    /** When the tool ran, for formats that say it behind their results. */
    void date(String newDate) {
        date = newDate;
    }

    /** The tool did not look at everything; {@code message} says what to do. */
    void incomplete(int line, String message) {
        complete = false;
        out.issue(at(line), message);
    }

    /** The tool came to its end before it had looked at everything, which is for policies to judge. */
    void stopped() {
        complete = false;
    }

    /** Whether a tool is speaking. */
    boolean isOpen() {
        return open;
    }

    /** The run is over. */
    void close() {
        if (open) {
            facts.add(0, new ToolRun(Location.of(path), tool, kind, version, date, complete, results));
            facts.forEach(out::add);
        }
        facts.clear();
        open = false;
    }

    /** A fault that stands at {@code line} of the report. */
    void fault(Fault fault, int line) {
        String file = ReportPath.plain(fault.file);
        Location where = file.isEmpty() ? at(line) : new Location(file, fault.line, fault.column, fault.endLine);
        String rule = fault.rule.isBlank() ? "unnamed" : fault.rule.strip();
        String message = Redaction.of(rule, fault.message.isBlank() ? rule : fault.message);
        if (seen.add(fault.identity.isEmpty() ? List.of(tool, rule, where.path(), where.line(), message) : List.of(tool, fault.identity))) {
            add(new ToolFinding(where, tool, kind, rule, fault.severity, message, fault.cwe, fault.fingerprint, fault.suppressed, fault.why, at(line)));
        }
    }

    /** A vulnerable package that stands at {@code line} of the report. */
    void vulnerability(Vulnerability seenOne, int line) {
        String file = ReportPath.plain(seenOne.file);
        Location where = file.isEmpty() ? at(line) : new Location(file, seenOne.line, 0, seenOne.line);
        if (seen.add(List.of(tool, seenOne.name, seenOne.version, seenOne.id, where.path(), seenOne.line))) {
            add(new Advisory(where, tool, seenOne.name, seenOne.version, seenOne.ecosystem,
                    PackageUrls.of(seenOne.purl, seenOne.ecosystem, seenOne.name, seenOne.version), seenOne.id, seenOne.aliases, seenOne.severity, seenOne.fixed,
                    seenOne.cwe, Redaction.line(seenOne.summary), seenOne.suppressed, seenOne.why));
        }
    }

    void suite(int line, String name, int tests, int failures, int errors, int skipped) {
        facts.add(new TestSuite(at(line), name, tests, failures, errors, skipped));
    }

    void test(int line, String suite, String name, String state, String why) {
        add(new TestCase(at(line), suite, name, state, Redaction.line(why)));
    }

    /** Shares from 0 to 1; no file is the total. */
    void coverage(int line, String file, double lines, double branches) {
        add(new Coverage(at(line), ReportPath.plain(file), lines, branches));
    }

    private void add(Fact fact) {
        results++;
        if (results <= MOST) {
            facts.add(fact);
        } else if (!full) {
            full = true;
            incomplete(0, "tells of more than " + MOST + " things, and the rest was not read; split the report");
        }
    }

    private Location at(int line) {
        return new Location(path, line, 0, line);
    }
}
