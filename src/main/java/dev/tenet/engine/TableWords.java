package dev.tenet.engine;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Checks what patterns say of tables: that the table lies beside the rule, has the column, and that the column is of the type that is asked for. */
final class TableWords {
    private static final Pattern NAME = Pattern.compile("\\btable\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern COLUMN = Pattern.compile("(?<![.\\w])(text|number|flag|holds)\\s*\\(\\s*\"([^\"]*)\"");

    private final RuleFile file;
    private final RuleText text;
    private final List<Problem> problems = new ArrayList<>();

    TableWords(RuleFile file, RuleText text) {
        this.file = file;
        this.text = text;
    }

    List<Problem> problems() {
        for (PatternDescr pattern : text.patterns()) {
            if (pattern.getObjectType().equals("Row")) {
                check(pattern);
            }
        }
        return List.copyOf(problems);
    }

    private void check(PatternDescr pattern) {
        List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs().stream().map(BaseDescr.class::cast).toList();
        Table table = null;
        boolean named = false;
        for (BaseDescr constraint : constraints) {
            Matcher name = NAME.matcher(expressionOf(constraint));
            if (name.find()) {
                named = true;
                table = table(name.group(1)).orElse(null);
                if (table == null) {
                    List<String> known = file.tables().stream().map(Table::id).toList();
                    problem(constraint, name.start(1) - 1, "there is no table \"" + name.group(1) + "\" beside this rule",
                            Nearest.hint(name.group(1), known, known.isEmpty() ? "Write " + file.path().replaceFirst("\\.drl$", ".csv") + "." : "There is: " + String.join(", ", known) + "."));
                }
            }
        }
        if (!named) {
            problems.add(new Problem(file.path(), pattern.getLine(), RuleText.column(pattern), "this Row does not say of which table it is",
                    "Begin with its name: Row( table == \"" + file.owner() + "\", ... )"));
        }
        if (table != null) {
            for (BaseDescr constraint : constraints) {
                checkColumns(table, constraint);
            }
        }
    }

    private void checkColumns(Table table, BaseDescr constraint) {
        Matcher asked = COLUMN.matcher(expressionOf(constraint));
        while (asked.find()) {
            Optional<Table.Column> column = table.column(asked.group(2));
            List<String> known = table.columns().stream().map(Table.Column::name).toList();
            if (column.isEmpty()) {
                problem(constraint, asked.start(2) - 1, "table " + table.id() + " has no column \"" + asked.group(2) + "\"",
                        Nearest.hint(asked.group(2), known, "It has: " + String.join(", ", known) + "."));
            } else {
                mistyped(asked.group(1), column.get()).ifPresent(hint -> problem(constraint, asked.start(1), "column \"" + column.get().name() + "\" of table "
                        + table.id() + " cannot be asked for by " + asked.group(1), hint));
            }
        }
    }

    private static Optional<String> mistyped(String method, Table.Column column) {
        boolean right = switch (method) {
            case "number" -> column.type() == Table.Type.NUMBER;
            case "flag" -> column.type() == Table.Type.FLAG;
            case "holds" -> !column.condition().isEmpty();
            default -> true;
        };
        if (right) {
            return Optional.empty();
        }
        return Optional.of(method.equals("holds")
                ? "Give it a condition in the table's header: " + column.name() + " <="
                : "It holds values of type " + column.type().name().toLowerCase(java.util.Locale.ROOT) + "; say otherwise in the table's header: " + column.name() + ":" + method);
    }

    private Optional<Table> table(String id) {
        return file.tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    private void problem(BaseDescr constraint, int offset, String message, String hint) {
        problems.add(new Problem(file.path(), constraint.getLine(), RuleText.column(constraint) + Math.max(0, offset), message, hint));
    }

    private static String expressionOf(BaseDescr constraint) {
        if (constraint instanceof ExprConstraintDescr expression) {
            return expression.getExpression();
        }
        return constraint instanceof BindingDescr binding ? binding.getExpression() : "";
    }
}
