package dev.tenet.extract.code.java;

import dev.tenet.extract.BatchExtractor;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads Java files: keeps what is in them until all files are seen. */
public final class JavaExtractor implements BatchExtractor {
    private static final int BINARY_CHECKED = 8 << 10;
    /** A runtime without javac has none of the classes that read trees either, so they must not be touched there. */
    private static final boolean HAS_COMPILER = ModuleLayer.boot().findModule("jdk.compiler").isPresent();

    private final boolean hasCompiler;

    public JavaExtractor() {
        this(HAS_COMPILER);
    }

    JavaExtractor(boolean hasCompiler) {
        this.hasCompiler = hasCompiler;
    }

    @Override
    public String id() {
        return "java";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.extension().equals("java");
    }

    @Override
    public void extract(List<SourceText> files, List<Extraction> out) {
        List<SourceText> readable = new ArrayList<>();
        List<Extraction> extractions = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!hasCompiler) {
                // The same for every file, so that it is one issue.
                out.get(i).issue(Location.of(""), "Java sources were not read: this Java has no compiler; run Tenet with a JDK");
            } else if (isReadable(files.get(i), out.get(i))) {
                readable.add(files.get(i));
                extractions.add(out.get(i));
            }
        }
        if (!readable.isEmpty()) {
            new JavaFiles(readable, extractions).read();
        }
    }

    private static boolean isReadable(SourceText file, Extraction out) {
        for (int i = 0; i < Math.min(file.bytes().length, BINARY_CHECKED); i++) {
            if (file.bytes()[i] == 0) {
                out.issue(Location.of(file.path()), "is not text and was not read; exclude it in .tenetignore if it is meant to be so");
                return false;
            }
        }
        return true;
    }
}
