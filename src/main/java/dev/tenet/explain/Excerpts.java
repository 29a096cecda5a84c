package dev.tenet.explain;

import dev.tenet.audit.ExposedLines;
import dev.tenet.fact.Location;
import dev.tenet.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lines of the audited tree around a place. Lines on which the report knows a secret, or a search finds one now, are never shown. */
public final class Excerpts {
    private static final int AROUND = 1;
    private static final int MOST = 7;

    private final Map<String, List<String>> files = new HashMap<>();
    private final Map<String, Set<Integer>> exposed = new HashMap<>();
    private final Set<String> secrets = new TreeSet<>();
    private final Path root;

    /** Of the tree at {@code root}, which may have changed since the audit. */
    public Excerpts(Path root, List<ReportedFinding> findings) {
        this.root = root.toAbsolutePath().normalize();
        findings.stream().flatMap(finding -> finding.evidence().stream())
                .filter(evidence -> evidence.type().equals("Secret") || evidence.type().equals("ExposedCredential"))
                .forEach(evidence -> secrets.add(evidence.location().path() + ":" + evidence.location().line()));
    }

    /**
     * A line of the tree.
     *
     * @param number from 1
     * @param text without its end
     * @param meant whether it belongs to the place, and not to what stands around it
     */
    public record Line(int number, String text, boolean meant) {}

    /** The lines of the place with one around it; empty when the file is not there, or the place is a whole file. */
    public List<Line> at(Location place) {
        if (place.line() == 0) {
            return List.of();
        }
        List<String> text = files.computeIfAbsent(place.path(), this::read);
        int last = Math.min(place.endLine(), place.line() + MOST - 1);
        List<Line> lines = new ArrayList<>();
        for (int number = Math.max(1, place.line() - AROUND); number <= Math.min(text.size(), last + AROUND); number++) {
            boolean secret = secrets.contains(place.path() + ":" + number) || exposed.getOrDefault(place.path(), Set.of()).contains(number);
            lines.add(new Line(number, secret ? "(a secret stands here)" : text.get(number - 1), number >= place.line() && number <= last));
        }
        return lines;
    }

    private List<String> read(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            exposed.put(path, ExposedLines.of(path, text));
            return text.lines().toList();
        } catch (IOException notText) {
            return List.of();
        }
    }
}
