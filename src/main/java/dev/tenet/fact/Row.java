package dev.tenet.fact;

import java.util.List;

/**
 * A row of a table that lies beside a policy: {@code <policy>.csv} or {@code <policy>.yaml}.
 *
 * @param location where the row is written; its path is empty, because policies lie outside the audited tree
 * @param table {@code <pack>/<policy>} for a CSV file, {@code <pack>/<policy>/<list>} for a list of a YAML file
 * @param key the value of the first column, as written: what other facts are joined by
 * @param cells all values, in the order of the columns
 */
public record Row(Location location, String table, String key, List<Cell> cells) implements Fact {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The value of a column, as written; empty when the cell is blank. */
    public String text(String column) {
        return cell(column).text();
    }

    /** The value of a column of numbers; NaN when the cell is blank. */
    public double number(String column) {
        return cell(column).number();
    }

    /** Whether a column of flags says {@code true}. */
    public boolean flag(String column) {
        return cell(column).text().equals("true");
    }

    /** Whether a column's condition, {@code days <=}, holds for a number; a blank cell holds for any. */
    public boolean holds(String column, double asked) {
        return cell(column).holds(asked);
    }

    /** Whether a column's condition, {@code action ==}, holds for a text; a blank cell holds for any. */
    public boolean holds(String column, String asked) {
        return cell(column).holds(asked);
    }

    private Cell cell(String column) {
        for (Cell cell : cells) {
            if (cell.column().equals(column)) {
                return cell;
            }
        }
        throw new IllegalArgumentException("table " + table + " has no column \"" + column + "\"");
    }
}
