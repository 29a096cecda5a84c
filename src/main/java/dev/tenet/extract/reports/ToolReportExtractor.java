package dev.tenet.extract.reports;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.reports.ToolReports.Trust;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.io.ByteArrayInputStream;

/** Reads what other tools reported: files that are called like a report, or lie where reports lie, and hold one. */
public final class ToolReportExtractor implements Extractor {
    @Override
    public String id() {
        return "reports";
    }

    @Override
    public boolean wants(RepoFile file) {
        return ReportNames.may(file);
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Trust trust = ReportNames.isNamed(source.name()) ? Trust.NAMED : Trust.MAYBE;
        ToolReports.read(source.path(), () -> new ByteArrayInputStream(source.bytes()), trust, out);
    }
}
