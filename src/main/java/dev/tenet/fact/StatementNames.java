package dev.tenet.fact;

import java.util.regex.Pattern;

/** Tells names from values in an SQL statement with holes. */
final class StatementNames {
    /** Words of SQL behind which the name of a table, view or the like stands. */
    private static final String BEFORE =
            "\\b(?:from|join|into|update|table|index|view|database|schema|extension|column|vacuum|analyze|exists|pragma(?:\\s+\\w+\\()?)";

    private static final String OPEN = "[\"`\\[]?";
    private static final String CLOSE = "[\"`\\]]?";

    /** A hole with what must stand before it: a part of a name with dots, and the columns of {@code INSERT INTO name (columns) VALUES}. */
    private static final Pattern HOLE = Pattern.compile(
            "(?i)" + BEFORE + "\\s*" + OPEN + "(?:\\w+" + CLOSE + "\\." + OPEN + ")?\\{\\}(?:" + CLOSE + "\\." + OPEN + "\\{\\})?" + CLOSE
                    + "(?:\\s*\\(\\{\\}\\)(?=\\s*(?:values|select)\\b))?");

    private StatementNames() {}

    /** Whether the statement has holes, and all of them stand for names. */
    static boolean fillEveryHoleOf(String statement) {
        return statement.contains("{}") && !HOLE.matcher(statement).replaceAll("").contains("{}");
    }
}
