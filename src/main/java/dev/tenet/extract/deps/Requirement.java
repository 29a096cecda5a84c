package dev.tenet.extract.deps;

import java.util.Optional;

/**
 * A requirement as PEP 508 writes it.
 *
 * @param name as written
 * @param constraint on the version as written, or the address that the package comes from; empty when any version will do
 * @param address whether the constraint is an address
 */
record Requirement(String name, String constraint, boolean address) {
    private static final String OPERATORS = "<>=!~";

    /** Reads {@code numpy[extra] >=1,<2 ; python_version > "3"}; empty when it is no requirement. */
    static Optional<Requirement> parse(String text) {
        int end = 0;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(0, end);
        if (name.isEmpty() || !Character.isLetterOrDigit(name.charAt(0)) || !Character.isLetterOrDigit(name.charAt(end - 1))) {
            return Optional.empty();
        }
        int at = skipBlanks(text, end);
        if (at < text.length() && text.charAt(at) == '[') {
            int close = text.indexOf(']', at);
            if (close < 0) {
                return Optional.empty();
            }
            at = skipBlanks(text, close + 1);
        }
        if (at < text.length() && text.charAt(at) == '@') {
            String address = withoutMarker(text.substring(at + 1), " ;").strip();
            return Address.is(address) ? Optional.of(new Requirement(name, address, true)) : Optional.empty();
        }
        String constraint = withoutMarker(text.substring(at), ";").strip();
        if (constraint.startsWith("(") && constraint.endsWith(")")) {
            constraint = constraint.substring(1, constraint.length() - 1).strip();
        }
        return isConstraint(constraint) ? Optional.of(new Requirement(name, constraint, false)) : Optional.empty();
    }

    private static String withoutMarker(String text, String separator) {
        int marker = text.indexOf(separator);
        return marker < 0 ? text : text.substring(0, marker);
    }

    private static boolean isConstraint(String constraint) {
        if (constraint.isEmpty()) {
            return true;
        }
        // A comma may stand at the end.
        String clauses = constraint.endsWith(",") ? constraint.substring(0, constraint.length() - 1) : constraint;
        for (String clause : clauses.split(",", -1)) {
            if (!isClause(clause.strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClause(String clause) {
        int operator = 0;
        while (operator < clause.length() && OPERATORS.indexOf(clause.charAt(operator)) >= 0) {
            operator++;
        }
        String version = clause.substring(operator).strip();
        return switch (clause.substring(0, operator)) {
            case "==", ">=", "<=", "!=", "~=", "<", ">", "===" -> !version.isEmpty() && version.chars().allMatch(Requirement::isVersionPart);
            default -> false;
        };
    }

    private static boolean isVersionPart(int c) {
        return Character.isLetterOrDigit(c) || ".*+!-_".indexOf(c) >= 0;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The one version that the constraint allows; empty when it allows more, or is an address. */
    Optional<String> version() {
        if (address) {
            return Optional.empty();
        }
        for (String clause : constraint.split(",")) {
            String text = clause.strip();
            if (text.startsWith("==") && !text.endsWith("*")) {
                return Optional.of(text.substring(text.startsWith("===") ? 3 : 2).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether exactly one content satisfies it: a version, an archive, or a commit of a repository. */
    boolean isPinned() {
        if (!address) {
            return version().isPresent();
        }
        return constraint.startsWith("git+") ? Address.namesCommit(constraint) : constraint.startsWith("http");
    }

    /** Whether the address carries the hash of what it leads to. */
    boolean isHashed() {
        return address && (constraint.contains("#sha256=") || constraint.contains("&sha256=") || Address.namesCommit(constraint));
    }
}
