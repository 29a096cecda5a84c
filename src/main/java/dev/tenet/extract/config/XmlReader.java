package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML: an element is a map of its attributes ({@code @name}), elements and text ({@code #text}), or the text when it has nothing else. */
public final class XmlReader implements FormatReader {
    private static final int MOST_ELEMENTS = 100_000;

    /** An element that is read. */
    private static final class Open {
        private final String name;
        private final int line;
        private final int column;
        private final ConfigNode map;
        private final StringBuilder text = new StringBuilder();

        private Open(String name, int line, int column) {
            this.name = name;
            this.line = line;
            this.column = column;
            this.map = new ConfigNode(Type.MAP, "", line, column, line);
        }
    }

    @Override
    public Reading read(String text) {
        Reading reading = new Reading();
        ConfigNode root = new ConfigNode(Type.MAP, "", 1, 1, 1);
        reading.add(root);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Deque<Open> open = new ArrayDeque<>();
        try {
            read(factory.createXMLStreamReader(new StringReader(text)), root, open, reading, new Lines(text), text);
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            reading.problem(at == null ? 1 : Math.max(1, at.getLineNumber()), at == null ? 1 : Math.max(1, at.getColumnNumber()),
                    "is not well-formed XML, and what follows was not read; correct it");
        } catch (RuntimeException fault) {
            // The parser of the JDK throws these for some malformed names.
            reading.problem(1, 1, "is not well-formed XML, and was read in part; correct it");
        }
        while (!open.isEmpty()) {
            close(open, root);
        }
        return reading;
    }

    private static void read(XMLStreamReader xml, ConfigNode root, Deque<Open> open, Reading reading, Lines lines, String text) throws XMLStreamException {
        for (int elements = 0; xml.hasNext(); ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    // The parser says where the start tag ends.
                    int end = Math.min(xml.getLocation().getCharacterOffset(), text.length());
                    int start = Math.max(0, text.lastIndexOf("<" + name(xml), Math.max(0, end - 1)));
                    Open element = new Open(xml.getLocalName(), lines.line(start), lines.column(start));
                    if (++elements > MOST_ELEMENTS) {
                        reading.problem(element.line, element.column, "is past the 100,000 elements that are read of one file; exclude it if it holds data");
                        return;
                    }
                    if (open.size() == TreeBuilder.DEEPEST) {
                        reading.problem(element.line, element.column, TreeBuilder.TOO_DEEP);
                        elements += skip(xml);
                        continue;
                    }
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        ConfigNode value = new ConfigNode(Type.STRING, xml.getAttributeValue(i), element.line, element.column, element.line);
                        element.map.add(new ConfigNode.Member("@" + xml.getAttributeLocalName(i), element.line, element.column, value));
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> close(open, root);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD -> reading.problem(1, 1, "has a document type, whose entities were not read; remove it");
                case XMLStreamConstants.COMMENT -> {
                    int end = Math.min(xml.getLocation().getCharacterOffset(), text.length());
                    reading.comments().add(text, text.lastIndexOf("<!--", Math.max(0, end - 1)), end, lines);
                }
                default -> {
                    // Instructions say nothing that is configured.
                }
            }
        }
    }

    /** Passes over the element that was begun, and says how many there were in it. */
    private static int skip(XMLStreamReader xml) throws XMLStreamException {
        int elements = 0;
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        }
        return elements;
    }

    private static String name(XMLStreamReader xml) {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }

    private static void close(Deque<Open> open, ConfigNode root) {
        Open element = open.pop();
        String text = element.text.toString().strip();
        ConfigNode node = element.map;
        if (node.members().isEmpty()) {
            node = new ConfigNode(text.isEmpty() ? Type.NULL : Type.STRING, text, element.line, element.column, element.line);
        } else if (!text.isEmpty()) {
            node.add(new ConfigNode.Member("#text", element.line, element.column, new ConfigNode(Type.STRING, text, element.line, element.column, element.line)));
        }
        ConfigNode outer = open.isEmpty() ? root : open.peek().map;
        outer.add(new ConfigNode.Member(element.name, element.line, element.column, node));
    }
}
