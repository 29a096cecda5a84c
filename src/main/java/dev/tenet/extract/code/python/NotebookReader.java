package dev.tenet.extract.code.python;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Takes the code cells and the language out of a notebook's JSON. */
final class NotebookReader {
    private static final int DEEPEST = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Notebook notebook;
    private final Magics magics = new Magics();

    /** A line of a cell; {@code column} as {@link Notebook} has it. */
    record Line(String text, int line, int column) {}

    NotebookReader(Notebook notebook) {
        this.notebook = notebook;
    }

    void read(String text) throws JsonProcessingException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                document(parser);
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private void document(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "cells" -> each(parser, value, false);
                // Notebooks of the third format and before.
                case "worksheets" -> each(parser, value, true);
                case "metadata" -> metadata(parser, value);
                default -> parser.skipChildren();
            }
        }
    }

    private void each(JsonParser parser, JsonToken value, boolean sheets) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (JsonToken next = parser.nextToken(); next != null && next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (next != JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (sheets) {
                document(parser);
            } else {
                cell(parser);
            }
        }
    }

    private void cell(JsonParser parser) throws IOException {
        boolean code = false;
        List<Line> lines = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "cell_type" -> code = "code".equals(parser.getText());
                case "language" -> notebook.language(value == JsonToken.VALUE_STRING ? parser.getText() : "");
                case "source", "input" -> lines = source(parser, value);
                default -> parser.skipChildren();
            }
        }
        if (code) {
            magics.blank(lines).forEach(line -> notebook.add(line.text(), line.line(), line.column()));
        }
    }

    private static List<Line> source(JsonParser parser, JsonToken value) throws IOException {
        List<Line> lines = new ArrayList<>();
        if (value == JsonToken.VALUE_STRING) {
            add(parser, lines);
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != null && next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                if (next == JsonToken.VALUE_STRING) {
                    add(parser, lines);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        return lines;
    }

    /** A string is a line with its end, as Jupyter writes it, or several. */
    private static void add(JsonParser parser, List<Line> lines) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        List<String> texts = parser.getText().lines().toList();
        for (int i = 0; i < texts.size(); i++) {
            // The first character stands behind the quote; later lines of the string stand where no column tells.
            lines.add(new Line(texts.get(i), at.getLineNr(), i == 0 ? at.getColumnNr() : -at.getColumnNr()));
        }
    }

    private void metadata(JsonParser parser, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken of = parser.nextToken();
            if (of == JsonToken.START_OBJECT && (key.equals("kernelspec") || key.equals("language_info"))) {
                language(parser, key.equals("kernelspec") ? "language" : "name");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void language(JsonParser parser, String wanted) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean names = parser.currentName().equals(wanted);
            if (parser.nextToken() == JsonToken.VALUE_STRING && names) {
                notebook.language(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }
}
