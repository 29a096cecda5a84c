package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads coverage reports in the form of Cobertura, which coverage.py writes too. */
public final class CoverageExtractor implements Extractor {
    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public boolean wants(RepoFile file) {
        String name = file.name();
        return name.equals("coverage.xml") || name.equals("cobertura.xml") || name.equals("cobertura-coverage.xml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        // A factory may not be shared by threads, and a report of an audited tree may name files that are none of its business.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new CoverageReport(source.path(), out).read(factory.createXMLStreamReader(new StringReader(source.text())));
        } catch (XMLStreamException noStart) {
            out.issue(Location.of(source.path()), "is not XML and was not read; write the report anew");
        }
    }
}
