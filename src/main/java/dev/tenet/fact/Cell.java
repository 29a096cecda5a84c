package dev.tenet.fact;

import java.util.Objects;

/**
 * A value in a row of a table.
 *
 * @param column name of its column
 * @param condition how the column compares what a rule asks with the value: {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or
 *     {@code >=}; empty for a column that only holds values
 * @param text as written; empty when the cell is blank
 * @param number the value of a column of numbers, in the table's own unit; NaN when the cell is blank or the column holds something else
 */
public record Cell(String column, String condition, String text, double number) {
    public Cell {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(text, "text");
    }

    /** Whether the condition holds for a number. A blank cell asks for nothing. */
    boolean holds(double asked) {
        return text.isEmpty() || switch (condition) {
            case "<" -> asked < number;
            case "<=" -> asked <= number;
            case ">" -> asked > number;
            case ">=" -> asked >= number;
            case "!=" -> asked != number;
            default -> asked == number;
        };
    }

    /** Whether the condition holds for a text. A blank cell asks for nothing. */
    boolean holds(String asked) {
        return text.isEmpty() || asked.equals(text) != condition.equals("!=");
    }
}
