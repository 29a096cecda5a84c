package dev.tenet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One {@code --format FORMAT[=FILE]}.
 *
 * @param format what to write
 * @param file where; {@code -} is standard output
 */
record OutputRequest(Format format, String file) {
    /** The formats, with the name of the file they have in the report folder. */
    enum Format {
        TEXT("report.txt"),
        JSON("report.json"),
        SARIF("report.sarif"),
        MARKDOWN("report.md"),
        HTML("report.html"),
        PLAN("plan.md");

        final String fileName;

        Format(String fileName) {
            this.fileName = fileName;
        }

        /** The template that renders it, for what people read. */
        Optional<String> template() {
            return switch (this) {
                case MARKDOWN, HTML, PLAN -> Optional.of(fileName + ".vm");
                case TEXT, JSON, SARIF -> Optional.empty();
            };
        }
    }

    boolean toStandardOutput() {
        return file.equals("-");
    }

    /** Everything that goes into a report folder. */
    static List<OutputRequest> folder(Path folder) {
        List<OutputRequest> all = new ArrayList<>();
        for (Format format : List.of(Format.MARKDOWN, Format.HTML, Format.PLAN, Format.JSON, Format.SARIF)) {
            all.add(new OutputRequest(format, folder.resolve(format.fileName).toString()));
        }
        return all;
    }

    /** Reads {@code json}, {@code json=report.json} and {@code json=-}; without a file it is standard output. */
    static final class Converter implements ITypeConverter<OutputRequest> {
        @Override
        public OutputRequest convert(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String file = equals < 0 ? "-" : text.substring(equals + 1);
            for (Format format : Format.values()) {
                if (format.name().equalsIgnoreCase(name)) {
                    if (file.isEmpty()) {
                        throw new TypeConversionException("--format " + text + " names no file; write " + name + "=FILE, or - for standard output");
                    }
                    return new OutputRequest(format, file);
                }
            }
            throw new TypeConversionException("there is no format \"" + name + "\"; known are "
                    + String.join(", ", Arrays.stream(Format.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList()));
        }
    }
}
