package dev.tenet.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One {@code --format FORMAT[=FILE]} of a plan.
 *
 * @param kind what to write
 * @param file where; {@code -} is standard output
 */
record PlanFormat(Kind kind, String file) {
    /** What a plan can be written as. */
    enum Kind {
        TEXT,
        MARKDOWN,
        HTML,
        CSV,
        ICS,
        JSON,
        GITHUB,
        GITLAB,
        JIRA
    }

    static final PlanFormat STANDARD = new PlanFormat(Kind.TEXT, "-");

    boolean toStandardOutput() {
        return file.equals("-");
    }

    /** Reads {@code csv}, {@code csv=plan.csv} and {@code csv=-}. */
    static final class Converter implements ITypeConverter<PlanFormat> {
        @Override
        public PlanFormat convert(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String file = equals < 0 ? "-" : text.substring(equals + 1);
            Kind kind = Arrays.stream(Kind.values()).filter(k -> k.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new TypeConversionException(
                    "there is no format \"" + name + "\"; known are " + String.join(", ", Arrays.stream(Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList())));
            if (file.isEmpty()) {
                throw new TypeConversionException("--format " + text + " names no file; write " + name + "=FILE, or - for standard output");
            }
            return new PlanFormat(kind, file);
        }
    }
}
