package dev.tenet.extract.container;

import dev.tenet.extract.config.Reading;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a Dockerfile into instructions: continuation lines joined, comments removed, here-documents kept. */
final class DockerfileReader {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([A-Za-z]+)\\s*=\\s*(\\S+)\\s*");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?[\"']?([A-Za-z_][A-Za-z0-9_.]{0,99})[\"']?");
    private static final int MOST_INSTRUCTIONS = 10_000;

    private final List<String> lines;
    private final Reading reading;
    private final List<Instruction> instructions = new ArrayList<>();
    private char escape = '\\';
    private int next;

    /**
     * An instruction with the lines it spans, from 1.
     *
     * @param parts where what is joined in the arguments was written, by offset
     * @param documents of the arguments, as they are written
     */
    record Instruction(String keyword, String arguments, int line, int column, int endLine, List<Part> parts, List<HereDocument> documents) {
        /** Where an offset of the arguments stands. */
        Location place(String path, int offset) {
            Part last = new Part(0, line, column);
            for (Part part : parts) {
                last = part.offset <= offset ? part : last;
            }
            return Location.of(path, last.line, last.column + offset - last.offset);
        }
    }

    /** What stands on one line: the arguments from {@code offset} on. */
    record Part(int offset, int line, int column) {}

    /** A here-document: its text, and where in the arguments it starts. */
    record HereDocument(String text, int offset) {}

    private DockerfileReader(String text, Reading reading) {
        this.lines = text.lines().toList();
        this.reading = reading;
    }

    static List<Instruction> read(String text, Reading reading) {
        DockerfileReader reader = new DockerfileReader(text, reading);
        reader.readDirectives();
        reader.readInstructions();
        return List.copyOf(reader.instructions);
    }

    /** Directives stand before anything else; only {@code escape} changes how the file reads. */
    private void readDirectives() {
        while (next < lines.size()) {
            Matcher directive = DIRECTIVE.matcher(lines.get(next).strip());
            if (!directive.matches()) {
                return;
            }
            if (directive.group(1).equalsIgnoreCase("escape") && directive.group(2).equals("`")) {
                escape = '`';
            }
            next++;
        }
    }

    private void readInstructions() {
        while (next < lines.size()) {
            String line = lines.get(next++);
            String trimmed = line.strip();
            if (trimmed.isEmpty() || trimmed.startsWith("#")) {
                continue;
            }
            if (instructions.size() == MOST_INSTRUCTIONS) {
                reading.problem(next, 1, "is past the 10,000 instructions that are read of one file");
                return;
            }
            readInstruction(trimmed, next, line.indexOf(trimmed.charAt(0)) + 1);
        }
    }

    private void readInstruction(String first, int line, int column) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        String part = first;
        int at = column;
        while (part != null) {
            boolean continued = part.endsWith(String.valueOf(escape));
            text.append(text.isEmpty() ? "" : " ");
            parts.add(new Part(text.length(), next, at));
            text.append(continued ? part.substring(0, part.length() - 1).strip() : part);
            part = continued ? nextPart() : null;
            at = part == null ? 1 : lines.get(next - 1).indexOf(part.charAt(0)) + 1;
        }
        String joined = text.toString().stripTrailing();
        int blank = 0;
        while (blank < joined.length() && !Character.isWhitespace(joined.charAt(blank))) {
            blank++;
        }
        String keyword = joined.substring(0, blank).toUpperCase(Locale.ROOT);
        while (blank < joined.length() && Character.isWhitespace(joined.charAt(blank))) {
            blank++;
        }
        int cut = blank;
        StringBuilder arguments = new StringBuilder(joined.substring(cut));
        parts.replaceAll(one -> one.offset >= cut ? new Part(one.offset - cut, one.line, one.column) : new Part(0, one.line, one.column + cut - one.offset));
        List<HereDocument> documents = new ArrayList<>();
        if (keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD")) {
            addHereDocuments(arguments, line, parts, documents);
        }
        instructions.add(new Instruction(keyword, arguments.toString(), line, column, next, List.copyOf(parts), List.copyOf(documents)));
    }

    /** The line that continues an instruction; comments and empty lines between do not end it. */
    private @Nullable String nextPart() {
        while (next < lines.size()) {
            String line = lines.get(next++);
            String trimmed = line.strip();
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                return trimmed;
            }
        }
        return null;
    }

    private void addHereDocuments(StringBuilder arguments, int line, List<Part> parts, List<HereDocument> documents) {
        List<String> ends = new ArrayList<>();
        for (Matcher here = HERE_DOCUMENT.matcher(arguments); here.find() && ends.size() < 10; ) {
            ends.add(here.group(1));
        }
        for (String end : ends) {
            boolean closed = false;
            int start = arguments.length() + 1;
            int stop = start;
            while (!closed && next < lines.size()) {
                String content = lines.get(next++);
                stop = arguments.length() + 1;
                parts.add(new Part(stop, next, 1));
                arguments.append('\n').append(content);
                closed = content.strip().equals(end);
            }
            documents.add(new HereDocument(stop <= start ? "" : arguments.substring(start, stop), start));
            if (!closed) {
                reading.problem(line, 1, "opens the here-document '%s', which nothing closes".formatted(end));
                break;
            }
        }
    }
}
