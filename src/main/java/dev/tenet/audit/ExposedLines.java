package dev.tenet.audit;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.secrets.SecretsExtractor;
import dev.tenet.fact.Fact;
import dev.tenet.repo.SourceText;
import java.util.Set;
import java.util.TreeSet;

/** Tells which lines of a text nobody may be shown. */
public final class ExposedLines {
    private ExposedLines() {}

    /** Numbers of the lines, from 1, in which a search by the installation's formats finds credentials. */
    public static Set<Integer> of(String path, String text) {
        SecretsExtractor search = new SecretsExtractor(SecretSearch.INSTALLED.scanner());
        Extraction found = new Extraction(search.id());
        search.extract(SourceText.of(path, text), found);
        Set<Integer> lines = new TreeSet<>();
        for (Fact fact : found.facts()) {
            for (int line = fact.location().line(); line <= fact.location().endLine(); line++) {
                lines.add(line);
            }
        }
        return lines;
    }
}
