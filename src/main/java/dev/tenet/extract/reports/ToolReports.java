package dev.tenet.extract.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.tools.CoverageReport;
import dev.tenet.fact.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Tells what a report is by what it holds, and has it read. */
public final class ToolReports {
    private static final int HEAD = 4096;
    private static final List<Format> FORMATS = List.of(
            new Sarif(), new CycloneDx(), new Bandit(), new Semgrep(), new Gitlab(), new PipAudit(), new Safety(), new Trivy(), new Grype(), new OsvScanner(),
            new NpmAudit(), new DetectSecrets(), new Checkov(), new Kics(), new SonarQube(), new CoveragePy(), new MypyJson(), new Pylint(), new Ruff(),
            new Gitleaks(), new Hadolint());

    private ToolReports() {}

    /** How sure somebody is that a file is a report. */
    public enum Trust {
        /** It lies where reports lie: another file there is nothing special. */
        MAYBE,
        /** It is called like one: an empty or torn one is a problem, another file is not. */
        NAMED,
        /** A person says so. */
        GIVEN
    }

    /** Reads a report that {@code content} opens, at {@code path} in the tree or called so outside of it; whether it was one. */
    public static boolean read(String path, Content content, Trust trust, Extraction out) {
        Report report = new Report(path, content);
        try {
            String head = head(report).strip();
            if (head.isEmpty()) {
                if (trust != Trust.MAYBE) {
                    out.issue(Location.of(path), "is empty, and an empty report is no clean one; run the tool again");
                }
                return false;
            }
            char first = head.charAt(0);
            boolean known = first == '{' || first == '[' ? json(report, trust, out) : first == '<' ? xml(report, trust, out) : text(report, head, out);
            if (!known && trust == Trust.GIVEN) {
                out.issue(Location.of(path), "is no report that can be read here, so nothing is known of what it says; write it as JSON, SARIF or XML of its tool");
            }
            return known;
        } catch (IOException unreadable) {
            out.issue(Location.of(path), "could not be read to its end; check its permissions");
            return true;
        }
    }

    private static boolean json(Report report, Trust trust, Extraction out) throws IOException {
        JsonShape shape = JsonShape.of(report);
        for (Format format : FORMATS) {
            if (format.matches(shape, report.name())) {
                Sink sink = new Sink(report.path(), out);
                try {
                    format.read(new JsonReport(report, shape), sink);
                } catch (JsonProcessingException torn) {
                    int line = torn.getLocation() == null ? 0 : Math.max(0, torn.getLocation().getLineNr());
                    sink.incomplete(line, "is not complete JSON, and what follows was not read; run the tool again");
                }
                sink.close();
                return true;
            }
        }
        if (shape.broken() && trust != Trust.MAYBE) {
            out.issue(Location.of(report.path()), "is no complete JSON, so nothing is known of what it reports; run the tool again");
            return true;
        }
        return false;
    }

    private static boolean xml(Report report, Trust trust, Extraction out) throws IOException {
        Sink sink = new Sink(report.path(), out);
        try {
            String root = XmlReport.root(report);
            if (CycloneDxXml.matches(root)) {
                CycloneDxXml.read(report, sink);
            } else if (Junit.matches(root)) {
                Junit.read(report, sink);
            } else if (Jacoco.matches(root)) {
                Jacoco.read(report, sink);
                if (!sink.isOpen()) {
                    return false;
                }
            } else if (root.startsWith("coverage ")) {
                try (InputStream in = report.content().open()) {
                    CoverageReport.read(report.path(), new InputStreamReader(in, StandardCharsets.UTF_8), out);
                }
            } else {
                return false;
            }
        } catch (XMLStreamException torn) {
            int line = torn.getLocation() == null ? 0 : Math.max(0, torn.getLocation().getLineNumber());
            if (trust == Trust.MAYBE && !sink.isOpen()) {
                return false;
            }
            sink.incomplete(line, "is not complete XML, and what follows was not read; run the tool again");
        }
        sink.close();
        return true;
    }

    private static boolean text(Report report, String head, Extraction out) throws IOException {
        List<String> first = head.lines().limit(20).toList();
        boolean mypy = MypyText.matches(first) || report.name().startsWith("mypy");
        if (!mypy && !Lcov.matches(first)) {
            return false;
        }
        Sink sink = new Sink(report.path(), out);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(report.content().open(), StandardCharsets.UTF_8))) {
            Iterable<String> each = () -> lines.lines().iterator();
            if (mypy) {
                MypyText.read(each, sink);
            } else {
                Lcov.read(each, sink);
            }
        }
        sink.close();
        return true;
    }

    private static String head(Report report) throws IOException {
        try (InputStream in = report.content().open()) {
            byte[] bytes = in.readNBytes(HEAD);
            // Windows' shell writes UTF-16; Jackson and the XML reader know it by its mark, and text is not read in it.
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
            int start = 0;
            while (start < text.length() && (text.charAt(start) == '\uFEFF' || text.charAt(start) == '\uFFFD')) {
                start++;
            }
            return text.substring(start);
        }
    }
}
