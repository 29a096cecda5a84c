package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the checksums that Gradle compares downloads with. */
public final class VerificationExtractor implements Extractor {
    @Override
    public String id() {
        return "gradle-verification";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("verification-metadata.xml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> modules = new HashSet<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
            String module = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("component")) {
                        module = xml.getAttributeValue(null, "group") + ":" + xml.getAttributeValue(null, "name") + ":" + xml.getAttributeValue(null, "version");
                    } else if (xml.getLocalName().startsWith("sha") || xml.getLocalName().equals("pgp")) {
                        modules.add(module);
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            // The file is read as configuration, too, which says where it is malformed; the parser of the JDK throws other faults for some names.
            modules.remove("");
        }
        out.keep(new Verification(source.path(), modules));
    }
}
