package dev.tenet.extract.reports;

import dev.tenet.extract.reports.CycloneDx.Component;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** CycloneDX in XML: vulnerabilities of its own since 1.4, and of the extension before. */
final class CycloneDxXml implements XmlReport.Reader {
    /** A component or vulnerability that is not closed yet: what its elements say, by their path below it. */
    private static final class Open {
        private final boolean vulnerability;
        private final String reference;
        private final int line;
        private final Map<String, List<String>> texts = new HashMap<>();

        private Open(boolean vulnerability, String reference, int line) {
            this.vulnerability = vulnerability;
            this.reference = reference;
            this.line = line;
        }

        private String text(String path) {
            return texts.getOrDefault(path, List.of("")).get(0).strip();
        }

        private List<String> all(String path) {
            return texts.getOrDefault(path, List.of());
        }
    }

    private final Sink out;
    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Component> components = new HashMap<>();
    private final List<Open> found = new ArrayList<>();
    private String tool = "";
    private String date = "";
    private boolean scanned;

    private CycloneDxXml(Sink out) {
        this.out = out;
    }

    static boolean matches(String root) {
        return root.startsWith("bom ") && root.contains("cyclonedx");
    }

    static void read(Report report, Sink out) throws IOException, XMLStreamException {
        CycloneDxXml reader = new CycloneDxXml(out);
        try {
            XmlReport.read(report, reader);
        } finally {
            out.run(reader.tool.isEmpty() ? "cyclonedx" : reader.tool, CycloneDx.kind(reader.scanned), "", reader.date);
            reader.found.forEach(reader::tell);
        }
    }

    @Override
    public void start(XMLStreamReader xml, int line) {
        String name = xml.getLocalName();
        names.push(name);
        scanned |= name.equals("vulnerabilities");
        if (name.equals("component") || name.equals("vulnerability")) {
            String reference = XmlReport.attribute(xml, name.equals("component") ? "bom-ref" : "ref");
            open.push(new Open(name.equals("vulnerability"), reference, line));
            starts.push(names.size());
        }
    }

    @Override
    public void end(String name, String text, int line) {
        if (isText(name) && !text.isEmpty()) {
            take(name, text);
        }
        names.pop();
        if (!name.equals("component") && !name.equals("vulnerability")) {
            return;
        }
        Open closed = open.pop();
        starts.pop();
        if (closed.vulnerability) {
            found.add(closed);
        } else {
            components.put(closed.reference, Component.of(closed.text("group"), closed.text("name"), closed.text("version"), closed.text("purl")));
        }
    }

    private void take(String name, String text) {
        if (!open.isEmpty()) {
            open.peek().texts.computeIfAbsent(path(), key -> new ArrayList<>()).add(text);
        } else if (name.equals("timestamp")) {
            date = text;
        } else if (name.equals("name") && tool.isEmpty() && names.contains("tools")) {
            tool = text.toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static boolean isText(String name) {
        return switch (name) {
            case "group", "name", "version", "purl", "id", "ref", "severity", "score", "base", "cwe", "description", "timestamp", "state", "justification", "detail" -> true;
            default -> false;
        };
    }

    /** Names below the innermost component or vulnerability. */
    private String path() {
        List<String> below = new ArrayList<>(names).subList(0, names.size() - (starts.isEmpty() ? 0 : starts.peek()));
        java.util.Collections.reverse(below);
        return String.join("/", below);
    }

    private void tell(Open closed) {
        List<String> references = closed.all("affects/target/ref").isEmpty() ? List.of(closed.reference) : closed.all("affects/target/ref");
        String severity = closed.all("ratings/rating/severity").stream().map(Severities::of).filter(word -> !word.isEmpty()).findFirst()
                .orElse(Severities.NONE);
        String score = closed.text("ratings/rating/score").isEmpty() ? closed.text("ratings/rating/score/base") : closed.text("ratings/rating/score");
        String state = closed.text("analysis/state");
        for (String reference : references) {
            String plain = reference.strip();
            Component used = components.getOrDefault(plain, new Component(plain, "", "", ""));
            out.vulnerability(new Vulnerability(used.name(), used.version(), closed.text("id"))
                    .in("", used.ecosystem())
                    .purl(used.purl())
                    .aliases(closed.all("references/reference/id").stream().map(String::strip).toList())
                    .severity(severity.isEmpty() ? Severities.ofScore(score) : severity)
                    .cwe(closed.all("cwes/cwe"))
                    .summary(closed.text("description"))
                    .settled(List.of("not_affected", "false_positive", "resolved", "resolved_with_pedigree").contains(state),
                            state + (closed.text("analysis/justification").isEmpty() ? "" : ": " + closed.text("analysis/justification"))), closed.line);
        }
    }
}
