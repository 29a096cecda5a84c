package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Reads build and settings scripts of Gradle, in Groovy and Kotlin, the scripts that they apply, and the properties beside them. */
public final class GradleExtractor implements Extractor {
    @Override
    public String id() {
        return "gradle";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().endsWith(".gradle") || file.name().endsWith(".gradle.kts") || file.name().equals("gradle.properties");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        if (source.name().equals("gradle.properties")) {
            out.keep(GradleProperties.read(source.path(), source.text()));
        } else {
            out.keep(ScriptReader.read(source.path(), source.text(), out));
        }
    }
}
