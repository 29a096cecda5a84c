package dev.tenet.extract.code.shell;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads shell scripts, by their extension or the first line. */
public final class ShellExtractor implements Extractor {
    private static final long LARGEST_UNNAMED = 256L << 10;
    private static final int BINARY_CHECKED = 8 << 10;
    private static final int FIRST_LINE = 200;
    private static final int MOST_ERRORS = 20;
    private static final Set<String> EXTENSIONS = Set.of("sh", "bash", "ksh", "zsh");
    private static final Pattern SHEBANG = Pattern.compile("#!\\s*\\S*/(env\\s+(-\\S+\\s+)*)?(ba|da|k|mk|z|a)?sh(\\s.*)?");

    @Override
    public String id() {
        return "shell";
    }

    @Override
    public boolean wants(RepoFile file) {
        return EXTENSIONS.contains(file.extension()) || isUnnamed(file) && file.size() <= LARGEST_UNNAMED;
    }

    /** Only the first line of such a file tells whether it is a script. */
    private static boolean isUnnamed(RepoFile file) {
        return file.extension().isEmpty() && file.name().indexOf('.') < 0;
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        boolean named = file.name().indexOf('.') >= 0;
        if (!named && !startsScript(file.bytes())) {
            return;
        }
        Location whole = Location.of(file.path());
        if (isBinary(file.bytes())) {
            out.issue(whole, "is not text and was not read; exclude it in .tenetignore if it is meant to be so");
            return;
        }
        Source source = new Source(file.text());
        CodeUnit unit = new CodeUnit(file.path(), ShellLanguage.SHELL, file.lines(), TestPaths.contain(file.path()));
        Place place = new Place(source, unit);
        new ScriptReader(place).read(new CommandParser(source).all());
        report(source.errors(), source, unit, place, file, out);
        out.keep(unit);
    }

    private static void report(SyntaxErrors errors, Source source, CodeUnit unit, Place place, SourceText file, Extraction out) {
        errors.sort();
        for (int i = 0; i < Math.min(errors.count(), MOST_ERRORS); i++) {
            int position = errors.position(i);
            out.issue(
                    Location.of(file.path(), source.line(position), source.column(position)),
                    "is no shell script that can be read: " + errors.message(i)
                            + "; the rest of the file was read, correct the syntax to have all of it audited");
        }
        if (errors.count() > MOST_ERRORS) {
            out.issue(Location.of(file.path()), (errors.count() - MOST_ERRORS) + " more syntax errors; exclude the file in .tenetignore if it is no script");
        }
        if (errors.count() > 0) {
            unit.incomplete();
        }
    }

    private static boolean startsScript(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, FIRST_LINE), StandardCharsets.ISO_8859_1);
        int end = start.indexOf('\n');
        return start.startsWith("#!") && SHEBANG.matcher(end < 0 ? start : start.substring(0, end).stripTrailing()).matches();
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
