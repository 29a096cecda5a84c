package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Reads files of environment variables: {@code .env}, {@code .env.example}, {@code paper.env}. */
public final class EnvExtractor implements Extractor {
    @Override
    public String id() {
        return "env";
    }

    @Override
    public boolean wants(RepoFile file) {
        String name = file.name();
        return name.equals(".env") || name.startsWith(".env.") || name.equals("env.example") || name.equals("env.sample")
                || file.extension().equals("env");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument.read(source, "env", new EnvReader(), out).addEntries(out);
    }
}
