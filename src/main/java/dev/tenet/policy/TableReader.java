package dev.tenet.policy;

import dev.tenet.fact.Cell;
import dev.tenet.fact.Location;
import dev.tenet.fact.Row;
import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.Table.Column;
import dev.tenet.policy.Table.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables beside a rule file, and reports every mistake in one with its line and column. */
final class TableReader {
    private static final String CONDITIONS = "==|!=|<=|>=|<|>";
    /** {@code days <= : number}. */
    private static final Pattern HEADER = Pattern.compile("([a-zA-Z][\\w-]*)\\s*(" + CONDITIONS + ")?\\s*(?::\\s*(\\w+))?");
    private static final List<String> TYPES = List.of("text", "number", "flag");

    private TableReader() {}

    /** The table of a CSV file: a header, then rows. */
    static Table csv(String id, String path, String text) {
        List<List<CsvText.Field>> lines = CsvText.read(path, text);
        if (lines.isEmpty()) {
            throw new PolicyException(path, 1, 1, "the table has no header", "Name the columns in the first line: callee, instead, hours:number");
        }
        List<Problem> problems = new ArrayList<>();
        List<Column> columns = columns(path, lines.get(0), problems);
        List<Row> rows = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (List<CsvText.Field> line : lines.subList(1, lines.size())) {
            CsvText.Field first = line.get(0);
            if (line.size() != columns.size()) {
                problems.add(new Problem(path, first.line(), first.column(), "%d cells for %d columns".formatted(line.size(), columns.size()),
                        "Give each column a cell; put a cell with a comma in it between quotes."));
            } else if (!seen.add(line.stream().map(CsvText.Field::text).toList())) {
                problems.add(new Problem(path, first.line(), first.column(), "this row is there twice", "Keep one of them."));
            } else {
                rows.add(row(id, path, columns, line, problems));
            }
        }
        return checked(new Table(id, path, columns, rows), problems);
    }

    /** The lists of a YAML file: each is a table, of names alone or of maps with the same keys. */
    static List<Table> yaml(String id, String path, String text) {
        return yaml(id, path, YamlNode.read(path, text));
    }

    /** As {@link #yaml(String, String, String)}, of a file that was read. */
    static List<Table> yaml(String id, String path, Optional<YamlNode> read) {
        YamlNode yaml = read.orElseThrow(() -> new PolicyException(path, 1, 1, "the file is empty", "Give lists of names: calls: [a.b, c.d]"));
        List<Table> tables = new ArrayList<>();
        yaml.entries().forEach((name, list) -> {
            if (!list.isList()) {
                throw list.error("a list is expected here", "Write each name on a line of its own, behind a dash.");
            }
            tables.add(list(id + "/" + name, path, list.items()));
        });
        return tables;
    }

    private static Table list(String id, String path, List<YamlNode> items) {
        if (items.isEmpty() || !items.get(0).isMap()) {
            List<Column> columns = List.of(new Column("name", "", Type.TEXT));
            Set<String> seen = new HashSet<>();
            List<Row> rows = new ArrayList<>();
            for (YamlNode item : items) {
                if (!seen.add(item.text())) {
                    throw item.error("\"" + item.text() + "\" is there twice", "Keep one of them.");
                }
                rows.add(new Row(Location.of("", item.line(), item.column()), id, item.text(), List.of(new Cell("name", "", item.text(), Double.NaN))));
            }
            return new Table(id, path, columns, rows);
        }
        Map<String, YamlNode> first = items.get(0).entries();
        String[] keys = first.keySet().toArray(String[]::new);
        List<Column> columns = new ArrayList<>();
        first.forEach((key, value) -> columns.add(new Column(key, "", value.value() instanceof Double ? Type.NUMBER : isFlag(value.text()) ? Type.FLAG : Type.TEXT)));
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (YamlNode item : items) {
            item.allow(keys);
            List<CsvText.Field> fields = columns.stream().map(column -> item.required(column.name())).map(node -> new CsvText.Field(node.text(), node.line(), node.column())).toList();
            rows.add(row(id, path, columns, fields, problems));
        }
        return checked(new Table(id, path, columns, rows), problems);
    }

    private static List<Column> columns(String path, List<CsvText.Field> header, List<Problem> problems) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvText.Field field : header) {
            Matcher matcher = HEADER.matcher(field.text());
            if (!matcher.matches()) {
                problems.add(new Problem(path, field.line(), field.column(), "\"" + field.text() + "\" is not the head of a column",
                        "Write a name, then a condition and a type where the column has them: days <= : number"));
                columns.add(new Column(field.text(), "", Type.TEXT));
                continue;
            }
            String condition = Optional.ofNullable(matcher.group(2)).orElse("");
            columns.add(new Column(matcher.group(1), condition, type(path, field, condition, matcher.group(3), problems)));
            if (!names.add(matcher.group(1))) {
                problems.add(new Problem(path, field.line(), field.column(), "column \"" + matcher.group(1) + "\" is there twice", "Give each column its own name."));
            }
        }
        return columns;
    }

    private static Type type(String path, CsvText.Field field, String condition, @org.jspecify.annotations.Nullable String said, List<Problem> problems) {
        boolean orders = condition.startsWith("<") || condition.startsWith(">");
        if (said == null) {
            return orders ? Type.NUMBER : Type.TEXT;
        }
        if (!TYPES.contains(said)) {
            problems.add(new Problem(path, field.line(), field.column(), "\"" + said + "\" is not a type", Nearest.hint(said, TYPES, "Types are: " + String.join(", ", TYPES) + ".")));
            return Type.TEXT;
        }
        Type type = Type.valueOf(said.toUpperCase(Locale.ROOT));
        if (orders && type != Type.NUMBER) {
            problems.add(new Problem(path, field.line(), field.column(), "only numbers are compared with " + condition, "Let the column hold numbers, or compare with == or !=."));
        }
        return type;
    }

    private static Row row(String id, String path, List<Column> columns, List<CsvText.Field> fields, List<Problem> problems) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            CsvText.Field field = fields.get(i);
            cells.add(new Cell(column.name(), column.condition(), field.text(), number(path, column, field, problems)));
            if (column.type() == Type.FLAG && !isFlag(field.text()) && !field.text().isEmpty()) {
                problems.add(new Problem(path, field.line(), field.column(), "\"" + field.text() + "\" is neither true nor false", "Column \"" + column.name() + "\" holds flags."));
            }
        }
        CsvText.Field first = fields.get(0);
        return new Row(Location.of("", first.line(), first.column()), id, first.text(), cells);
    }

    private static double number(String path, Column column, CsvText.Field field, List<Problem> problems) {
        if (column.type() != Type.NUMBER || field.text().isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(field.text().replace("_", ""));
        } catch (NumberFormatException notANumber) {
            problems.add(new Problem(path, field.line(), field.column(), "\"" + field.text() + "\" is not a number", "Column \"" + column.name() + "\" holds numbers."));
            return Double.NaN;
        }
    }

    private static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static Table checked(Table table, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return table;
    }
}
