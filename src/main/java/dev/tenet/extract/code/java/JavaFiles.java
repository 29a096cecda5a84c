package dev.tenet.extract.code.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.fact.Location;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Files that are read together, and what each gives. */
final class JavaFiles implements JavaParser.Reader {
    private static final int MOST_ERRORS = 20;

    private final List<SourceText> files;
    private final List<Extraction> out;

    JavaFiles(List<SourceText> files, List<Extraction> out) {
        this.files = files;
        this.out = out;
    }

    void read() {
        List<JavaSource> sources = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            JavaSource source = new JavaSource(i, files.get(i).path(), files.get(i).text());
            int tooDeep = Nesting.tooDeep(source.text());
            if (tooDeep >= 0) {
                out.get(i).issue(source.location(tooDeep), "nests more deeply than is read, so the file was left out; split the expression or exclude the file in .tenetignore");
            } else {
                sources.add(source);
            }
        }
        JavaParser.parse(sources, this);
    }

    @Override
    public void read(JavaSource source, CompilationUnitTree tree, SourcePositions positions) {
        Extraction extraction = out.get(source.index());
        CodeUnit unit = new CodeUnit(source.path(), JavaLanguage.JAVA, files.get(source.index()).lines(), TestPaths.contain(source.path()));
        Place place = new Place(source, tree, positions, unit);
        try {
            new Readers(place).unit();
        } catch (StackOverflowError | RuntimeException fault) {
            extraction.issue(Location.of(source.path()), "could not be read as a whole (%s); what came before was used".formatted(fault.getClass().getSimpleName()));
            unit.incomplete();
        }
        unit.remarks(files.get(source.index()).bytes());
        report(source, place, extraction);
        extraction.keep(unit);
    }

    private static void report(JavaSource source, Place place, Extraction extraction) {
        List<JavaSource.Fault> faults = source.faults();
        for (JavaSource.Fault fault : faults.subList(0, Math.min(faults.size(), MOST_ERRORS))) {
            extraction.issue(
                    source.location(fault.offset()),
                    "is not Java that can be read: " + fault.message() + "; the rest of the file was read, correct the syntax to have all of it audited");
        }
        if (source.faultCount() > MOST_ERRORS) {
            extraction.issue(
                    Location.of(source.path()),
                    (source.faultCount() - MOST_ERRORS) + " more syntax errors; exclude the file in .tenetignore if it is not Java");
        }
        if (place.tooDeep() > 0) {
            extraction.issue(
                    Location.of(source.path(), place.tooDeep(), 1),
                    "nests more deeply than is read; what is inside was left out, split the expression or the statement");
        }
        if (source.faultCount() > 0 || place.tooDeep() > 0) {
            place.unit.incomplete();
        }
    }

    @Override
    public void refused(JavaSource source, Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        out.get(source.index()).issue(
                Location.of(source.path()),
                "makes javac's parser fail (%s) and was not read; exclude it in .tenetignore if it is not meant to be compiled"
                        .formatted(cause.getClass().getSimpleName()));
    }
}
