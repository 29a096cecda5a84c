package dev.tenet.extract.code;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Facts as a reviewer reads them: a line each, with every component that says something. */
final class FactNotes {
    private FactNotes() {}

    /** Facts that are records, in their order. */
    static String of(List<Fact> facts) {
        return facts.stream().filter(Record.class::isInstance).map(fact -> note(fact) + "\n").collect(Collectors.joining());
    }

    private static String note(Object value) {
        if (value instanceof Location place) {
            return place.line() + ":" + place.column() + (place.endLine() == place.line() ? "" : "-" + place.endLine());
        }
        if (value instanceof Value known) {
            return value(known);
        }
        if (value instanceof Argument argument) {
            String before = argument.position() == -2 ? "*" : argument.name().isEmpty() ? "" : argument.name() + "=";
            return before + value(argument.value());
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? "" : several.stream().map(FactNotes::note).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Record record ? record(record) : value.toString();
    }

    private static String record(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object part;
            try {
                part = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
            String note = note(part);
            if (!note.isEmpty() && !Boolean.FALSE.equals(part)) {
                parts.add(part instanceof Location ? note : Boolean.TRUE.equals(part) ? component.getName() : component.getName() + " " + note);
            }
        }
        return record.getClass().getSimpleName() + "(" + String.join("; ", parts) + ")";
    }

    private static String value(Value value) {
        String parts = value.parts().stream().map(FactNotes::note).collect(Collectors.joining(", "));
        return switch (value.kind()) {
            case ABSENT -> "";
            case STRING -> "'" + value.text() + "'";
            case NUMBER, BOOLEAN, NAME -> value.text();
            case NONE -> "None";
            case CALL -> value.text() + "(" + parts + ")";
            case FORMATTED -> "f'" + value.text() + "' of (" + parts + ")";
            case COLLECTION -> "[" + parts + "]" + (value.names().isEmpty() ? "" : " of " + value.names());
            case OTHER -> "? of " + value.names();
        };
    }
}
