package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.io.StringReader;

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
        CoverageReport.read(source.path(), new StringReader(source.text()), out);
    }
}
