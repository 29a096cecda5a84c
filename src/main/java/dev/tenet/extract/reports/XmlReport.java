package dev.tenet.extract.reports;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML report as a stream, without document types and what they could name. */
final class XmlReport {
    private static final int DEEPEST = 500;
    private static final int LONGEST = 10_000;

    /** What a format does with a report, element by element. */
    interface Reader {
        void start(XMLStreamReader xml, int line);

        /** {@code text} is what stood in the element behind its last child, without white space around it. */
        void end(String name, String text, int line);
    }

    private XmlReport() {}

    /** Name and namespace of the root, with a space between them; throws when there is none. */
    static String root(Report report) throws IOException, XMLStreamException {
        try (InputStream in = report.content().open()) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName() + " " + (xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI());
                }
            }
            return " ";
        }
    }

    static void read(Report report, Reader reader) throws IOException, XMLStreamException {
        try (InputStream in = report.content().open()) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            int depth = 0;
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                int line = Math.max(1, xml.getLocation().getLineNumber());
                if (event == XMLStreamConstants.START_ELEMENT) {
                    text.setLength(0);
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("nested too deep", xml.getLocation());
                    }
                    reader.start(xml, line);
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    reader.end(xml.getLocalName(), text.toString().strip(), line);
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST) {
                    text.append(xml.getText());
                }
            }
        }
    }

    /** A factory may not be shared by threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** An attribute; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** A number of an attribute; 0 when it is none. */
    static int count(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }
}
