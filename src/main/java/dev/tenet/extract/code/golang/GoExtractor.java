package dev.tenet.extract.code.golang;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads Go files: keeps what is in them until all files are seen. */
public final class GoExtractor implements Extractor {
    private static final int BINARY_CHECKED = 8 << 10;
    private static final int MOST_ERRORS = 20;

    /** Bytes in which imports are looked for. */
    private static final int HEAD = 3_000;

    private static final Pattern TESTS = Pattern.compile("/(testdata|tests?|(?!con)[a-z0-9]+tests|testutils?|testhelpers?|testing|e2e)/");

    private static final ThreadLocal<GoParser> PARSER = ThreadLocal.withInitial(GoParser::new);

    @Override
    public String id() {
        return "go";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.extension().equals("go");
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        Location whole = Location.of(file.path());
        if (isBinary(file.bytes())) {
            out.issue(whole, "is not text and was not read; exclude it in .tenetignore if it is meant to be so");
            return;
        }
        GoTree tree = PARSER.get().parse(file.bytes());
        CodeUnit unit = new CodeUnit(file.path(), GoLanguage.GO, file.lines(), isTest(file.path()) || helpsTests(file.bytes()));
        Place place = new Place(tree, unit);
        new FileReader(place).read();
        unit.remarks(file.bytes());
        report(tree, place, file, unit, out);
        out.keep(unit);
    }

    /** By its name, as {@code go test} tells it; what stands in {@code testdata} is never built, and packages with these names are for tests alone. */
    private static boolean isTest(String path) {
        return path.endsWith("_test.go") || TESTS.matcher("/" + path).find();
    }

    /** Whether the file imports what tests run with, as its first lines say. */
    private static boolean helpsTests(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\nfunc ");
        String imports = end < 0 ? head : head.substring(0, end);
        return imports.contains("\t\"testing\"\n") || imports.contains("import \"testing\"\n");
    }

    private static void report(GoTree tree, Place place, SourceText file, CodeUnit unit, Extraction out) {
        int errors = tree.errors();
        for (int i = 0; i < Math.min(errors, MOST_ERRORS); i++) {
            out.issue(
                    Location.of(file.path(), Math.max(1, tree.errorLine(i)), Math.max(1, tree.errorColumn(i))),
                    "is not Go that can be read: " + tree.errorMessage(i)
                            + "; the rest of the file was read, correct the syntax to have all of it audited");
        }
        if (errors > MOST_ERRORS) {
            out.issue(Location.of(file.path()), (errors - MOST_ERRORS) + " more syntax errors; exclude the file in .tenetignore if it is not Go");
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
