package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.regex.Pattern;

/** Reads build and settings scripts of Gradle, in Groovy and Kotlin, the scripts that they apply, the properties beside them and the constants of code that builds are made with. */
public final class GradleExtractor implements Extractor {
    /** What code of included builds calls the files of its versions, wherever it lies; the code of {@code buildSrc} is read whole. */
    private static final Pattern CONSTANTS = Pattern.compile("(?i).*(versions?|dependenc(y|ies)|deps|libs?|library|libraries|plugins?)\\.(kt|java|groovy)");

    @Override
    public String id() {
        return "gradle";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().endsWith(".gradle") || file.name().endsWith(".gradle.kts") || file.name().equals("gradle.properties") || isConstants(file);
    }

    private static boolean isConstants(RepoFile file) {
        String name = file.name();
        boolean code = name.endsWith(".kt") || name.endsWith(".java") || name.endsWith(".groovy");
        return code && (file.path().startsWith("buildSrc/") || file.path().contains("/buildSrc/") || CONSTANTS.matcher(name).matches());
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        if (source.name().equals("gradle.properties")) {
            out.keep(GradleProperties.read(source.path(), source.text()));
        } else if (!source.name().endsWith(".gradle") && !source.name().endsWith(".kts")) {
            out.keep(BuildConstants.read(source.path(), source.text()));
        } else {
            out.keep(ScriptReader.read(source.path(), source.text(), out));
        }
    }
}
