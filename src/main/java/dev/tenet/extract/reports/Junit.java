package dev.tenet.extract.reports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** JUnit's XML, which pytest, Surefire, Gradle, Jest and many others write. A suite that only holds suites is not counted again. */
final class Junit implements XmlReport.Reader {
    private static final class Suite {
        private final String name;
        private final int line;
        private int tests;
        private int failures;
        private int errors;
        private int skipped;
        private int declared;

        private Suite(String name, int line, int declared) {
            this.name = name;
            this.line = line;
            this.declared = declared;
        }
    }

    private final Sink out;
    private final Deque<Suite> suites = new ArrayDeque<>();
    private String test = "";
    private String owner = "";
    private String state = "";
    private String why = "";
    private int line;

    private Junit(Sink out) {
        this.out = out;
    }

    static boolean matches(String root) {
        return root.startsWith("testsuites ") || root.startsWith("testsuite ");
    }

    static void read(Report report, Sink out) throws IOException, XMLStreamException {
        out.run("junit", "tests", "", "");
        XmlReport.read(report, new Junit(out));
    }

    @Override
    public void start(XMLStreamReader xml, int at) {
        switch (xml.getLocalName()) {
            case "testsuite" -> {
                suites.push(new Suite(XmlReport.attribute(xml, "name"), at, XmlReport.count(xml, "tests")));
                String timestamp = XmlReport.attribute(xml, "timestamp");
                if (!timestamp.isEmpty()) {
                    out.date(timestamp);
                }
            }
            case "testcase" -> {
                test = XmlReport.attribute(xml, "name");
                owner = XmlReport.attribute(xml, "classname");
                state = XmlReport.attribute(xml, "status").equals("notrun") ? "skipped" : "passed";
                why = "";
                line = at;
            }
            case "failure" -> became("failed", xml);
            case "error" -> became("broken", xml);
            case "skipped", "disabled" -> became("skipped", xml);
            default -> {
                // Properties and output say nothing of what became of the test.
            }
        }
    }

    private void became(String what, XMLStreamReader xml) {
        state = what;
        why = XmlReport.attribute(xml, "message");
    }

    @Override
    public void end(String name, String text, int at) {
        @Nullable Suite suite = suites.peek();
        if (name.equals("testcase")) {
            out.test(line, owner.isEmpty() && suite != null ? suite.name : owner, test, state, why);
            if (suite != null) {
                suite.tests++;
                suite.failures += state.equals("failed") ? 1 : 0;
                suite.errors += state.equals("broken") ? 1 : 0;
                suite.skipped += state.equals("skipped") ? 1 : 0;
            }
        } else if (name.equals("testsuite") && suite != null) {
            suites.pop();
            if (suite.tests > 0 || suites.isEmpty() && suite.declared == 0) {
                out.suite(suite.line, suite.name, suite.tests, suite.failures, suite.errors, suite.skipped);
            }
        }
    }
}
