package dev.tenet.extract.code.script;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads JavaScript and TypeScript files: keeps what is in them until all files are seen. */
public final class ScriptExtractor implements Extractor {
    private static final int BINARY_CHECKED = 8 << 10;
    private static final int MOST_ERRORS = 5;
    /** People do not write lines of this many bytes; a file of which they make up the larger part was written by a program. */
    private static final int LONGEST_LINE = 5_000;

    /** Nor of so many below a comment that says whose work it is. */
    private static final int LONG_LINE = 400;

    private static final int BANNER = 2_000;
    private static final Pattern VERSION = Pattern.compile("\\bv?\\d+\\.\\d+\\.\\d+\\b|@version|\\bv\\d+\\.\\d+\\b");
    /** How what serves any kind of module begins. */
    private static final Pattern WRAPPED = Pattern.compile("typeof exports\\s*===?\\s*['\"]object['\"]\\s*&&\\s*typeof module");
    private static final Pattern OWNER = Pattern.compile("(?i)copyright|\\(c\\)|licen[sc]e|https?://");

    private static final Set<String> EXTENSIONS = Set.of("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx");
    private static final ThreadLocal<ScriptParser> PARSER = ThreadLocal.withInitial(ScriptParser::new);

    @Override
    public String id() {
        return "javascript";
    }

    @Override
    public boolean wants(RepoFile file) {
        return EXTENSIONS.contains(file.extension());
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        Location whole = Location.of(file.path());
        if (isBinary(file.bytes())) {
            out.issue(whole, "is not text and was not read; exclude it in .tenetignore if it is meant to be so");
            return;
        }
        if (LibraryPaths.contain(file.path())) {
            out.issue(whole, "is a copy of a library and was not read: it lies where a site keeps them; exclude it in .tenetignore, or move it if it is the project's own");
            return;
        }
        if (isRelease(file)) {
            out.issue(whole, "is a copy of a library and was not read: it begins with the name, version and licence of one; exclude it in .tenetignore, or drop the banner if it is the project's own");
            return;
        }
        if (file.path().endsWith(".min.js") || isMinified(file.bytes(), LONGEST_LINE)) {
            out.issue(whole, "is minified and was not read; audit its source, and exclude it in .tenetignore");
            return;
        }
        String extension = ModulePaths.extension(file.path());
        ScriptTree tree = PARSER.get().parse(file.bytes(), Dialect.of(extension, file.bytes()));
        CodeUnit unit = new CodeUnit(file.path(), ScriptLanguage.of(extension), file.lines(), TestPaths.contain(file.path()));
        Place place = new Place(tree, unit);
        new StatementReader(place).module();
        unit.remarks(file.bytes());
        report(tree, place, file, unit, out);
        out.keep(unit);
    }

    private static void report(ScriptTree tree, Place place, SourceText file, CodeUnit unit, Extraction out) {
        int errors = tree.errors();
        for (int i = 0; i < Math.min(errors, MOST_ERRORS); i++) {
            out.issue(
                    Location.of(file.path(), Math.max(1, tree.errorLine(i)), Math.max(1, tree.errorColumn(i))),
                    "cannot be read here: " + tree.errorMessage(i) + "; the rest of the file was read, correct the syntax to have all of it audited");
        }
        if (errors > MOST_ERRORS) {
            out.issue(Location.of(file.path()), (errors - MOST_ERRORS) + " more syntax errors; exclude the file in .tenetignore if it is not JavaScript or TypeScript");
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

    /** Whether it begins as what tools write for releases: a comment that minifiers keep, with a version and whose work it is. */
    private static boolean isRelease(SourceText file) {
        byte[] bytes = file.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, BANNER), StandardCharsets.ISO_8859_1).stripLeading();
        int end = start.indexOf("*/");
        boolean kept = start.startsWith("/*!") || start.startsWith("/*") && end > 0 && WRAPPED.matcher(start.substring(end)).find();
        if (start.startsWith("/*") && end > 0 && OWNER.matcher(start.substring(0, end)).find() && isMinified(bytes, LONG_LINE) && !isMinified(bytes, LONGEST_LINE)) {
            return true;
        }
        return kept && end > 0 && VERSION.matcher(start.substring(0, end)).find() && OWNER.matcher(start.substring(0, end)).find();
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, BINARY_CHECKED); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether lines that nobody writes make up the larger part. */
    private static boolean isMinified(byte[] bytes, int longest) {
        int inLong = 0;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                inLong += i - start > longest ? i - start : 0;
                start = i + 1;
            }
        }
        return inLong * 2L > bytes.length;
    }
}
