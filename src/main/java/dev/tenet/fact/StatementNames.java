package dev.tenet.fact;

import java.util.regex.Pattern;

/** Tells names from values in an SQL statement with holes. */
final class StatementNames {
    /** Words of SQL behind which the name of a table, view or the like stands. */
    private static final String BEFORE =
            "\\b(?:rename\\s+to|from|join|into|update|table|index|view|database|schema|extension|column|sequence|trigger|role|type|vacuum|analyze|exists|pragma(?:\\s+\\w+\\()?)";

    /** A hole for columns, an order, assignments or a condition as a whole: what names columns, and values only if it holds them itself. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)\\b(?:select(?:\\s+distinct)?|where|and|or|set|(?:order|group|partition)\\s+by|having|(?:count|sum|min|max|avg|concat|distinct)\\s*\\(\\s*(?:distinct\\s*)?)\\s*\\(?\\{\\}|::\\{\\}"
                    + "|(?<=\\bvalues\\s{0,3}\\([?,\\s]{1,60}\\)\\s{1,9})\\{\\}\\s*;?\\s*$|(?<=\\bfrom\\s{1,9}[\\w.]{1,60}\\s{1,9})\\{\\}|\\bfrom\\s*\\(\\s*\\{\\}\\s*\\)");

    private static final String OPEN = "[\"`\\[]?";
    private static final String CLOSE = "[\"`\\]]?";

    /** A hole with what must stand before it: a part of a name with dots, and the columns of {@code INSERT INTO name (columns) VALUES}. */
    private static final Pattern HOLE = Pattern.compile(
            "(?i)" + BEFORE + "\\s*" + OPEN + "(?:\\w+" + CLOSE + "\\." + OPEN + ")?\\{\\}\\w*(?:" + CLOSE + "\\." + OPEN + "\\{\\})?" + CLOSE
                    + "(?:\\s*\\(\\{\\}\\)(?=\\s*(?:(?:values|select)\\b|;?\\s*$)))?");

    /** A hole in the quotes that names have, where no value stands before it: behind a word that names columns, or in a list of what is selected. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?i)`\\{\\}`|\\[\\{\\}\\]|(?<=\\b(?:select|distinct|by|where|and|or|set|on|having)\\s{1,3})\"\\{\\}\"|(?<=^\\s{0,9}select\\s[\"{}\\s,]{1,60})\"\\{\\}\"");

    private StatementNames() {}

    /** A hole behind an operator or within quotes: a value. */
    private static final Pattern VALUE = Pattern.compile(
            "(?i)(?:[=<>]|\\bi?like|\\bin\\s*\\(|\\bvalues\\s*\\(|\\bbetween|\\blimit|\\boffset)\\s*[\"'%]*\\{\\}(?!\\.)|'[^'{}]*\\{\\}[^'{}]*'");

    /** Whether the piece of a statement has a hole where a value goes. */
    static boolean takesValueIn(String piece) {
        return VALUE.matcher(piece).find();
    }

    /** Whether the statement has holes, and all of them stand for names. */
    static boolean fillEveryHoleOf(String statement) {
        return statement.contains("{}") && !HOLE.matcher(statement).replaceAll("").contains("{}");
    }

    /** Whether the statement has holes, and each stands for a name or a clause, none where a value does. */
    static boolean orClausesFillEveryHoleOf(String statement) {
        if (!statement.contains("{}")) {
            return false;
        }
        String named = QUOTED.matcher(HOLE.matcher(statement).replaceAll("from t ")).replaceAll("c");
        return !CLAUSE.matcher(named).replaceAll("").contains("{}");
    }
}
