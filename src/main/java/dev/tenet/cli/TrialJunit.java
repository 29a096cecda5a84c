package dev.tenet.cli;

import dev.tenet.trial.TrialRun;
import dev.tenet.trial.Tried;
import dev.tenet.trial.Trials;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The results of trials as JUnit XML, as CI servers read it: a suite a policy, a case an example. */
final class TrialJunit {
    private TrialJunit() {}

    static String of(TrialRun run) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (TrialRun.Page page : run.pages()) {
                suite(xml, page);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private static void suite(XMLStreamWriter xml, TrialRun.Page page) throws XMLStreamException {
        long failed = page.tried().stream().filter(tried -> !tried.passed()).count() + (page.faults().isEmpty() ? 0 : 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", page.policy().id());
        xml.writeAttribute("tests", Integer.toString(page.tried().size() + 1));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("file", Trials.pageOf(page.policy()));
        test(xml, page.policy().id(), "the page is a test", page.faults());
        for (Tried tried : page.tried()) {
            test(xml, page.policy().id(), "line %d: %s".formatted(tried.example().line(), tried.example().title()), problems(tried));
        }
        xml.writeEndElement();
    }

    private static List<String> problems(Tried tried) {
        if (tried.passed() || !tried.problems().isEmpty()) {
            return tried.problems();
        }
        return List.of("expected " + (tried.example().expected().isEmpty() ? "nothing" : String.join(", ", tried.example().expected()))
                + ", reported " + (tried.reported().isEmpty() ? "nothing" : String.join(", ", tried.reported())));
    }

    private static void test(XMLStreamWriter xml, String suite, String name, List<String> problems) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("name", visible(name));
        if (!problems.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", visible(problems.get(0)));
            xml.writeCharacters(visible(String.join("\n", problems)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters. */
    private static String visible(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }
}
