package dev.tenet.policy;

import dev.tenet.fact.Row;
import java.util.List;
import java.util.Optional;

/**
 * Data beside a rule file that its rules match as {@link Row} facts.
 *
 * @param id {@code <pack>/<policy>} for a CSV file, {@code <pack>/<policy>/<list>} for a list of a YAML file
 * @param path as a person would open it
 * @param columns in the order of the file
 * @param rows in the order of the file
 */
public record Table(String id, String path, List<Column> columns, List<Row> rows) {
    /** What the values of a column are. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG
    }

    /**
     * A column.
     *
     * @param name as rules read it
     * @param condition how it compares: {@code <=}; empty for a column that only holds values
     * @param type of its values
     */
    public record Column(String name, String condition, Type type) {}

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** What rules are checked against: the name and the columns, without the rows. */
    public String shape() {
        StringBuilder shape = new StringBuilder(id);
        columns.forEach(column -> shape.append('\n').append(column.name()).append('\t').append(column.condition()).append('\t').append(column.type()));
        return shape.toString();
    }
}
