package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The characters of a script, where the parser is in them, how deep it is nested, and what was wrong. */
final class Source {
    /** Measured: this needs less than 768 KB of stack, even before it is compiled. */
    private static final int DEEPEST = 100;
    static final char END = '\0';

    final String text;
    int position;
    /** Where the part that is read ends. */
    int limit;

    private final SyntaxErrors errors = new SyntaxErrors();
    private final List<HereDocument> expected = new ArrayList<>(1);
    private int[] lines = {0};
    private int depth;
    private Consumer<HereDocument> documentReader = document -> { };

    /** A here-document whose text begins on the next line. */
    static final class HereDocument {
        final String delimiter;
        final boolean quoted;
        final boolean indented;
        int start;
        int end;
        /** Its text, once the line behind which it stands has ended. */
        @Nullable Word text;

        HereDocument(String delimiter, boolean quoted, boolean indented) {
            this.delimiter = delimiter;
            this.quoted = quoted;
            this.indented = indented;
        }
    }

    Source(String text) {
        this.text = text;
        this.limit = text.length();
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2);
            }
            lines[count++] = i + 1;
        }
        lines = Arrays.copyOf(lines, count);
    }

    /** Says who reads here-documents. */
    void use(Consumer<HereDocument> reader) {
        documentReader = reader;
    }

    SyntaxErrors errors() {
        return errors;
    }

    int line(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int offset) {
        return offset - lines[line(offset) - 1] + 1;
    }

    boolean atEnd() {
        return position >= limit;
    }

    char peek() {
        return peek(0);
    }

    char peek(int distance) {
        int at = position + distance;
        return at < limit ? text.charAt(at) : END;
    }

    boolean starts(String with) {
        return text.startsWith(with, position) && position + with.length() <= limit;
    }

    boolean accept(String wanted) {
        if (!starts(wanted)) {
            return false;
        }
        position += wanted.length();
        return true;
    }

    void expect(String wanted) {
        if (!accept(wanted)) {
            throw fault("expected '" + wanted + "'");
        }
    }

    /** Skips blanks, continued lines and comments. */
    void skipBlanks() {
        while (!atEnd()) {
            char c = peek();
            if (c == ' ' || c == '\t' || c == '\r') {
                position++;
            } else if (c == '\\' && peek(1) == '\n') {
                position += 2;
            } else if (c == '\\' && peek(1) == '\r' && peek(2) == '\n') {
                position += 3;
            } else if (c == '#') {
                while (!atEnd() && peek() != '\n') {
                    position++;
                }
            } else {
                return;
            }
        }
    }

    /** Skips blanks and ends of lines; here-documents stand behind the first. */
    void skipLines() {
        skipBlanks();
        while (!atEnd() && peek() == '\n') {
            endLine();
            skipBlanks();
        }
    }

    void endLine() {
        position++;
        List<HereDocument> documents = List.copyOf(expected);
        expected.clear();
        documents.forEach(document -> {
            document(document);
            documentReader.accept(document);
        });
    }

    void expect(HereDocument document) {
        expected.add(document);
    }

    private void document(HereDocument document) {
        document.start = position;
        while (!atEnd()) {
            int lineEnd = text.indexOf('\n', position);
            int end = lineEnd < 0 || lineEnd > limit ? limit : lineEnd;
            int from = position;
            while (document.indented && from < end && text.charAt(from) == '\t') {
                from++;
            }
            boolean carriage = end > from && text.charAt(end - 1) == '\r';
            String line = text.substring(from, carriage ? end - 1 : end);
            document.end = position;
            position = Math.min(limit, end + 1);
            if (line.equals(document.delimiter)) {
                return;
            }
        }
        document.end = limit;
    }

    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw fault(SyntaxErrors.NESTED_TOO_DEEPLY);
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    void restore(int outer) {
        depth = outer;
    }

    SyntaxFault fault(String message) {
        errors.add(Math.min(position, text.length()), message);
        return SyntaxFault.FAULT;
    }
}
