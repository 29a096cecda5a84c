package dev.tenet.extract.config;

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

    /** An instruction with the lines it spans, from 1. */
    record Instruction(String keyword, String arguments, int line, int column, int endLine) {}

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
        String part = first;
        while (part != null) {
            boolean continued = part.endsWith(String.valueOf(escape));
            text.append(text.isEmpty() ? "" : " ").append(continued ? part.substring(0, part.length() - 1).strip() : part);
            part = continued ? nextPart() : null;
        }
        String joined = text.toString().strip();
        int blank = 0;
        while (blank < joined.length() && !Character.isWhitespace(joined.charAt(blank))) {
            blank++;
        }
        String keyword = joined.substring(0, blank).toUpperCase(Locale.ROOT);
        String arguments = joined.substring(blank).strip();
        if (keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD")) {
            arguments = withHereDocuments(arguments, line);
        }
        instructions.add(new Instruction(keyword, arguments, line, column, next));
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

    private String withHereDocuments(String arguments, int line) {
        List<String> ends = new ArrayList<>();
        for (Matcher here = HERE_DOCUMENT.matcher(arguments); here.find() && ends.size() < 10; ) {
            ends.add(here.group(1));
        }
        StringBuilder all = new StringBuilder(arguments);
        for (String end : ends) {
            boolean closed = false;
            while (!closed && next < lines.size()) {
                String content = lines.get(next++);
                all.append('\n').append(content);
                closed = content.strip().equals(end);
            }
            if (!closed) {
                reading.problem(line, 1, "opens the here-document '%s', which nothing closes".formatted(end));
                break;
            }
        }
        return all.toString();
    }
}
