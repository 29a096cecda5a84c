package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.repo.SourceText;

/** A configuration file that was read, and the way from it to facts that all formats share. */
public record ConfigDocument(ConfigFile file, Reading reading) {
    /** Reads {@code source}, says what it is and what could not be read. */
    public static ConfigDocument read(SourceText source, String format, FormatReader reader, Extraction out) {
        ConfigDocument document = quiet(source, format, reader, out);
        document.sayProblems(out);
        return document;
    }

    /** The same, but what could not be read is left for {@link #sayProblems}. */
    static ConfigDocument quiet(SourceText source, String format, FormatReader reader, Extraction out) {
        Reading reading = reader.read(switch (format) {
            case "env", "ini" -> Jinja.withoutStatements(source.path(), source.text(), out);
            case "json", "toml", "nginx" -> Jinja.quoted(source.path(), source.text(), out);
            default -> source.text();
        });
        String kind = format.equals("env") ? "environment" : ConfigKinds.of(Jinja.plain(source.path()), reading.documents());
        ConfigFile file = fileOf(source.path(), format, kind);
        out.add(file);
        return new ConfigDocument(file, reading);
    }

    void sayProblems(Extraction out) {
        for (Reading.Problem problem : reading.problems()) {
            out.issue(Location.of(file.location().path(), problem.line(), problem.column()), problem.message());
        }
    }

    public static ConfigFile fileOf(String path, String format, String kind) {
        return new ConfigFile(
                Location.of(path), format, kind, ConfigPaths.isTemplate(path), ConfigPaths.isProduction(path), ConfigPaths.isTest(path));
    }

    /** Says every value of every document. */
    public void addEntries(Extraction out) {
        ConfigFacts facts = new ConfigFacts(out, reading.comments());
        reading.documents().forEach(document -> facts.addWithin(document, "", "", file));
    }
}
