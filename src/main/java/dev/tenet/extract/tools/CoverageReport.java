package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Location;
import dev.tenet.fact.ToolRun;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One coverage report in the form of Cobertura while it is read. */
public final class CoverageReport {
    private static final int MOST_FILES = 50_000;

    private final String path;
    private final Extraction out;
    private final List<String> roots = new ArrayList<>();
    private final Map<String, Tally> files = new LinkedHashMap<>();
    private @Nullable Tally current;
    private String tool = "";
    private String version = "";
    private String date = "";
    private boolean complete = true;
    private boolean hasBranches;
    private boolean isOpen;
    private boolean inMethods;

    /** What the class elements of one file say. */
    private static final class Tally {
        private final Location location;
        private final double rate;
        private final double branches;
        private int classes = 1;
        private int valid;
        private int covered;

        private Tally(Location location, double rate, double branches) {
            this.location = location;
            this.rate = rate;
            this.branches = branches;
        }

        /** A file of several classes is as covered as its lines are. */
        private double lines() {
            return classes == 1 || valid == 0 ? rate : (double) covered / valid;
        }
    }

    private CoverageReport(String path, Extraction out) {
        this.path = path;
        this.out = out;
    }

    /** Says what is in the report; what cannot be read of it is an issue. */
    public static void read(String path, Reader text, Extraction out) {
        // A factory may not be shared by threads, and a report of an audited tree may name files that are none of its business.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new CoverageReport(path, out).read(factory.createXMLStreamReader(text));
        } catch (XMLStreamException noStart) {
            out.issue(Location.of(path), "is not XML and was not read; write the report anew");
        }
    }

    private void read(XMLStreamReader xml) {
        try {
            while (xml.hasNext() && files.size() < MOST_FILES) {
                int event = xml.next();
                if (event == XMLStreamConstants.COMMENT && xml.getText().contains("coverage.py")) {
                    tool = "coverage.py";
                }
                if (event == XMLStreamConstants.START_ELEMENT && !start(xml)) {
                    out.issue(at(xml), "is no coverage report of Cobertura and was not read; exclude it or write it anew");
                    return;
                }
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("methods")) {
                    inMethods = false;
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            out.issue(new Location(path, line, 0, line), "is not complete XML, and what follows was not read; write the report anew");
            complete = false;
        }
        if (isOpen) {
            out.add(new ToolRun(Location.of(path), tool, "coverage", version, date, complete, files.size()));
        }
        files.forEach((file, tally) ->
                out.add(new Coverage(tally.location, file, tally.lines(), tally.classes == 1 ? tally.branches : Double.NaN)));
    }

    /** Whether the document is still a coverage report. */
    private boolean start(XMLStreamReader xml) throws XMLStreamException {
        if (!isOpen) {
            isOpen = true;
            if (!xml.getLocalName().equals("coverage")) {
                return false;
            }
            addTotal(xml);
            return true;
        }
        switch (xml.getLocalName()) {
            case "source" -> roots.add(xml.getElementText().strip());
            case "class" -> addClass(xml);
            case "methods" -> inMethods = true;
            case "line" -> addLine(xml);
            default -> {
                // Packages and conditions say nothing that their classes do not.
            }
        }
        return true;
    }

    private void addTotal(XMLStreamReader xml) {
        version = xml.getAttributeValue(null, "version") == null ? "" : xml.getAttributeValue(null, "version");
        date = date(xml.getAttributeValue(null, "timestamp"));
        double lines = share(xml, "line-rate");
        String branches = xml.getAttributeValue(null, "branches-valid");
        hasBranches = branches == null ? !Double.isNaN(share(xml, "branch-rate")) : !branches.equals("0");
        if (Double.isNaN(lines)) {
            out.issue(at(xml), "has no line-rate from 0 to 1, so the total is unknown; write the report anew");
        } else {
            out.add(new Coverage(at(xml), "", lines, hasBranches ? share(xml, "branch-rate") : Double.NaN));
        }
    }

    private void addClass(XMLStreamReader xml) {
        current = null;
        String file = xml.getAttributeValue(null, "filename");
        double lines = share(xml, "line-rate");
        if (file == null || file.isBlank() || Double.isNaN(lines)) {
            out.issue(at(xml), "is a class without a file name or without a line-rate from 0 to 1, and was left out; write the report anew");
            return;
        }
        String resolved = resolved(file.strip());
        current = files.get(resolved);
        if (current == null) {
            current = new Tally(at(xml), lines, hasBranches ? share(xml, "branch-rate") : Double.NaN);
            files.put(resolved, current);
        } else {
            current.classes++;
        }
    }

    private void addLine(XMLStreamReader xml) {
        // The lines of methods stand among the lines of their class again.
        if (current != null && !inMethods) {
            current.valid++;
            current.covered += "0".equals(xml.getAttributeValue(null, "hits")) ? 0 : 1;
        }
    }

    /** The path from the root: behind the one source, where that is relative; an absolute one says where another machine had the tree. */
    private String resolved(String file) {
        String plain = file.replace('\\', '/');
        String root = roots.size() == 1 ? roots.get(0).replace('\\', '/') : "";
        boolean relative = !root.isEmpty() && !root.startsWith("/") && root.indexOf(':') < 0 && !plain.startsWith("/");
        String joined = relative ? root + "/" + plain : plain;
        List<String> parts = new ArrayList<>();
        for (String part : joined.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return (joined.startsWith("/") ? "/" : "") + String.join("/", parts);
    }

    private static double share(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        try {
            double share = text == null ? Double.NaN : Double.parseDouble(text);
            return share >= 0 && share <= 1 ? share : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** A time since 1970, in milliseconds or, as older tools write it, in seconds; empty when it is neither. */
    private static String date(@Nullable String timestamp) {
        if (timestamp == null || !timestamp.matches("[0-9]{9,13}")) {
            return "";
        }
        long time = Long.parseLong(timestamp);
        return (timestamp.length() > 11 ? Instant.ofEpochMilli(time) : Instant.ofEpochSecond(time)).toString();
    }

    private Location at(XMLStreamReader xml) {
        int line = Math.max(1, xml.getLocation().getLineNumber());
        return new Location(path, line, 0, line);
    }
}
