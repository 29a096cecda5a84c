package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.finding.Severity;
import dev.tenet.report.Gate;
import dev.tenet.report.Report;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One {@code --fail-on severity=…|grade=…|gate=…}.
 *
 * @param kind what decides
 * @param value a severity, a grade, or the id of a gate
 */
record FailOn(Kind kind, String value) {
    /** What decides. */
    enum Kind {
        SEVERITY,
        GRADE,
        GATE
    }

    /** Whether the report fails by this. */
    boolean fails(Report report) {
        return switch (kind) {
            case SEVERITY -> report.findings().stream().anyMatch(finding -> finding.open()
                    && !(report.decisions().newOnly() && finding.standing().known()) && finding.severity().atLeast(Severity.valueOf(value)));
            case GRADE -> report.scores().overall() == null || report.scores().grade().compareTo(value) > 0;
            case GATE -> !gate(report).passed();
        };
    }

    private Gate gate(Report report) {
        List<String> known = report.gates().stream().map(Gate::id).toList();
        return report.gates().stream().filter(gate -> gate.id().equals(value)).findFirst()
                .orElseThrow(() -> new ConfigException("--fail-on gate=" + value + ": there is no such gate\n    Known are: " + String.join(", ", known) + "."));
    }

    /** Reads {@code severity=HIGH}. */
    static final class Converter implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            int equals = text.indexOf('=');
            if (equals > 0) {
                String value = text.substring(equals + 1);
                switch (text.substring(0, equals)) {
                    case "severity" -> {
                        return new FailOn(Kind.SEVERITY, severity(value));
                    }
                    case "grade" -> {
                        if (value.matches("[A-F]")) {
                            return new FailOn(Kind.GRADE, value);
                        }
                        throw new TypeConversionException("\"" + value + "\" is not a grade: A to F");
                    }
                    case "gate" -> {
                        return new FailOn(Kind.GATE, value);
                    }
                    default -> { }
                }
            }
            throw new TypeConversionException("\"" + text + "\" is none of severity=SEVERITY, grade=GRADE, gate=GATE");
        }

        private static String severity(String value) {
            for (Severity severity : Severity.values()) {
                if (severity.name().equalsIgnoreCase(value)) {
                    return severity.name();
                }
            }
            throw new TypeConversionException("\"" + value + "\" is not a severity: " + java.util.Arrays.toString(Severity.values()));
        }
    }
}
