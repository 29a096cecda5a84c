package dev.tenet.extract.reports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** JaCoCo's XML: the counters of its source files, and of the report as a whole. */
final class Jacoco implements XmlReport.Reader {
    private final Sink out;
    private final Deque<String> elements = new ArrayDeque<>();
    private String folder = "";
    private String file = "";
    private int line;
    private double lines = Double.NaN;
    private double branches = Double.NaN;
    private double allLines = Double.NaN;
    private double allBranches = Double.NaN;

    private Jacoco(Sink out) {
        this.out = out;
    }

    /** Other tools have a root of this name, too: it is JaCoCo's once there is a counter in it. */
    static boolean matches(String root) {
        return root.equals("report ");
    }

    static void read(Report report, Sink out) throws IOException, XMLStreamException {
        Jacoco reader = new Jacoco(out);
        XmlReport.read(report, reader);
        if (!Double.isNaN(reader.allLines)) {
            out.coverage(1, "", reader.allLines, reader.allBranches);
        }
    }

    @Override
    public void start(XMLStreamReader xml, int at) {
        String name = xml.getLocalName();
        switch (name) {
            case "package" -> folder = XmlReport.attribute(xml, "name");
            case "sourcefile" -> {
                file = XmlReport.attribute(xml, "name");
                line = at;
                lines = Double.NaN;
                branches = Double.NaN;
            }
            case "counter" -> {
                if (!out.isOpen()) {
                    out.run("jacoco", "coverage", "", "");
                }
                count(xml);
            }
            default -> {
                // Classes and methods are counted in their source files.
            }
        }
        elements.push(name);
    }

    private void count(XMLStreamReader xml) {
        double covered = XmlReport.count(xml, "covered");
        double all = covered + XmlReport.count(xml, "missed");
        double share = all == 0 ? Double.NaN : covered / all;
        String of = elements.isEmpty() ? "" : elements.peek();
        String type = XmlReport.attribute(xml, "type");
        if (of.equals("sourcefile") && type.equals("LINE")) {
            lines = share;
        } else if (of.equals("sourcefile") && type.equals("BRANCH")) {
            branches = share;
        } else if (of.equals("report") && type.equals("LINE")) {
            allLines = share;
        } else if (of.equals("report") && type.equals("BRANCH")) {
            allBranches = share;
        }
    }

    @Override
    public void end(String name, String text, int at) {
        elements.pop();
        if (name.equals("sourcefile") && !Double.isNaN(lines)) {
            out.coverage(line, folder.isEmpty() ? file : folder + "/" + file, lines, branches);
        }
    }
}
