package dev.tenet.output;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facts of one type as a table for a terminal: the place first, no column that says nothing, the widest columns cut and the last left out where the line is too
 * short for all. JSON lines say everything.
 */
public final class FactTable {
    private static final int NARROWEST = 14;
    private static final String GAP = "  ";

    private FactTable() {}

    /** A line with the type, one with the names of the components, one a fact; {@code width} in cells. */
    public static String of(String type, List<? extends Map<String, Object>> facts, int width) {
        List<String> names = facts.isEmpty() ? List.of() : new ArrayList<>(facts.get(0).keySet());
        List<List<String>> columns = new ArrayList<>();
        for (String name : names) {
            List<String> cells = new ArrayList<>(facts.stream().map(fact -> TextCells.plain(cell(fact.get(name)))).toList());
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                cells.add(0, name);
                columns.add(cells);
            }
        }
        List<Integer> widths = widths(columns, width);
        if (!widths.isEmpty() && names.get(0).equals("location")) {
            columns.get(0).replaceAll(place -> tail(place, widths.get(0)));
        }
        StringBuilder table = new StringBuilder(type + "  " + facts.size() + "\n");
        for (int row = 0; !columns.isEmpty() && row < columns.get(0).size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < widths.size(); column++) {
                cells.add(TextCells.fitted(columns.get(column).get(row), widths.get(column)));
            }
            table.append(GAP).append(String.join(GAP, cells).stripTrailing()).append('\n');
        }
        List<String> left = columns.subList(widths.size(), columns.size()).stream().map(cells -> cells.get(0)).toList();
        if (!left.isEmpty()) {
            table.append(GAP).append("not shown for want of space: ").append(String.join(", ", left)).append('\n');
        }
        return table.toString();
    }

    /** What each column gets: the widest give way first; the last are left out when even the narrowest do not fit. */
    private static List<Integer> widths(List<List<String>> columns, int width) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> cells : columns) {
            widths.add(cells.stream().mapToInt(TextCells::of).max().orElse(0));
        }
        if (!widths.isEmpty()) {
            widths.set(0, Math.min(widths.get(0), Math.max(NARROWEST, width / 3)));
        }
        while (widths.size() > 1 && total(widths) > width) {
            int widest = 1;
            for (int column = 2; column < widths.size(); column++) {
                widest = widths.get(column) > widths.get(widest) ? column : widest;
            }
            if (widths.get(widest) > NARROWEST) {
                widths.set(widest, widths.get(widest) - 1);
            } else {
                widths.remove(widths.size() - 1);
            }
        }
        return widths;
    }

    /** A place with its end, which says most: file and line. */
    private static String tail(String place, int cells) {
        int from = 0;
        while (TextCells.of(place.substring(from)) > cells - (from == 0 ? 0 : 1)) {
            from = place.offsetByCodePoints(from, 1);
        }
        return from == 0 ? place : "…" + place.substring(from);
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(cells -> cells + GAP.length()).sum();
    }

    private static String cell(Object component) {
        if (component instanceof Value value) {
            return value(value);
        }
        if (component instanceof Argument argument) {
            return argument(argument);
        }
        if (component instanceof Boolean said) {
            return said ? "yes" : "";
        }
        if (component instanceof Double number) {
            return number.isNaN() ? "" : number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString(number.longValue()) : number.toString();
        }
        if (component instanceof Collection<?> several) {
            return several.stream().map(FactTable::cell).collect(Collectors.joining(", "));
        }
        if (component instanceof Map<?, ?> entries) {
            return entries.entrySet().stream().map(entry -> entry.getKey() + "=" + cell(entry.getValue())).sorted().collect(Collectors.joining(", "));
        }
        if (component instanceof Condition condition) {
            return parts(condition);
        }
        if (component instanceof Fact fact) {
            return fact.location().toString();
        }
        return component instanceof Record part && !(part instanceof Location) ? parts(part) : String.valueOf(component);
    }

    private static String value(Value value) {
        String parts = value.parts().stream().map(FactTable::argument).collect(Collectors.joining(", "));
        return switch (value.kind()) {
            case ABSENT -> "";
            case STRING, FORMATTED -> '"' + value.text() + '"';
            case NUMBER, BOOLEAN, NAME -> value.text();
            case NONE -> "none";
            case CALL -> value.text() + "(" + parts + ")";
            case COLLECTION -> "[" + parts + "]";
            case OTHER -> value.names().isEmpty() ? "?" : "?(" + String.join(", ", value.names()) + ")";
        };
    }

    private static String argument(Argument argument) {
        return argument.name().isEmpty() ? value(argument.value()) : argument.name() + "=" + value(argument.value());
    }

    /** The parts of a record that is no fact, those that say nothing left out. */
    private static String parts(Record record) {
        List<String> said = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(record);
                String text = part instanceof Boolean flag && flag ? component.getName() : cell(part);
                if (!text.isEmpty() && !(part instanceof Location)) {
                    said.add(text);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(" ", said);
    }
}
