package dev.tenet.extract.code.python;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.PrivateWords;
import dev.tenet.extract.code.Span;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Reads Python files: keeps what is in them until all files are seen. */
public final class PythonExtractor implements Extractor {
    private static final int BINARY_CHECKED = 8 << 10;
    private static final int MOST_ERRORS = 20;

    private static final ThreadLocal<PythonParser> PARSER = ThreadLocal.withInitial(PythonParser::new);

    @Override
    public String id() {
        return "python";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.extension().equals("py") || file.extension().equals("pyi");
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        Location whole = Location.of(file.path());
        if (isBinary(file.bytes())) {
            out.issue(whole, "is not text and was not read; exclude it in .tenetignore if it is meant to be so");
            return;
        }
        read(file, file.bytes(), SourceMap.SAME, out);
    }

    /** Keeps what is in {@code utf8}, whose lines stand in {@code file} where {@code map} says. */
    static void read(SourceText file, byte[] utf8, SourceMap map, Extraction out) {
        PythonTree tree = PARSER.get().parse(utf8);
        CodeUnit unit = new CodeUnit(file.path(), PythonLanguage.PYTHON, file.lines(), TestPaths.contain(file.path()));
        unit.names(PrivateWords.of(utf8));
        Place place = new Place(tree, unit, map);
        new StatementReader(place).module();
        if (map == SourceMap.SAME) {
            unit.remarks(utf8);
        }
        report(tree, place, file, unit, map, out);
        out.keep(unit);
    }

    private static void report(PythonTree tree, Place place, SourceText file, CodeUnit unit, SourceMap map, Extraction out) {
        int errors = tree.errors();
        for (int i = 0; i < Math.min(errors, MOST_ERRORS); i++) {
            Span at = map.of(Math.max(1, tree.errorLine(i)), Math.max(1, tree.errorColumn(i)), 1);
            out.issue(
                    Location.of(file.path(), at.line(), at.column()),
                    "is not Python that can be read: " + tree.errorMessage(i)
                            + "; the rest of the file was read, correct the syntax to have all of it audited");
        }
        if (errors > MOST_ERRORS) {
            out.issue(Location.of(file.path()), (errors - MOST_ERRORS) + " more syntax errors; exclude the file in .tenetignore if it is not Python");
        }
        if (place.tooDeep() > 0) {
            out.issue(
                    Location.of(file.path(), place.tooDeep(), 1),
                    "nests more deeply than is read; what is inside was left out, split the expression or the statement");
        }
        if (errors > 0 || place.tooDeep() > 0) {
            unit.incomplete();
        }
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, BINARY_CHECKED); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
