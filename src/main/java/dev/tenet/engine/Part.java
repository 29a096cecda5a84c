package dev.tenet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test, value or consequence that the engine generated as a class of its own.
 *
 * @param reference how generated code names its instance
 * @param number among the parts of its rule file
 * @param kind which of the parts it is
 * @param types the arguments of its interface
 * @param hash equal where the expression is
 * @param information the constraint and the rules that it stands in, as Java literals; empty for what is no test
 * @param returns the type of what its method gives
 * @param parameters of its method, each a type and a name
 * @param body of its method
 * @param constants that the body names: compiled regular expressions
 */
record Part(
        String reference,
        int number,
        Kind kind,
        String types,
        String hash,
        String information,
        String returns,
        List<String> parameters,
        String body,
        List<String> constants) {
    /** How generated code names the only instance of such a class. */
    static final Pattern REFERENCE = Pattern.compile("\\b(?:\\w+\\.)+P\\w\\w\\.Lambda\\w+\\.INSTANCE\\b");

    private static final Pattern CLASS = Pattern.compile(
            "public enum (\\w+) implements org\\.drools\\.model\\.functions\\.(Predicate|Function|Block)([1-4])<(.*)>, org\\.drools\\.model\\.functions\\.HashedExpression \\{");
    private static final Pattern HASH = Pattern.compile("String EXPRESSION_HASH = \"(\\w+)\";");
    private static final Pattern METHOD = Pattern.compile(
            "\\n    public ([^\\n(]+) (?:test|apply|execute)\\(([^\\n]*)\\)(?: throws java\\.lang\\.Exception)? \\{\\n(.*?)\\n    \\}\\n", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("^    private static final .* = .*;$", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("new org\\.drools\\.model\\.functions\\.PredicateInformation\\((.*)\\);");
    private static final Pattern RULES = Pattern.compile("info\\.addRuleNames\\((.*)\\);");

    /** What a part is for, and the most facts that {@link dev.tenet.engine.part.RuleParts} takes for it. */
    enum Kind {
        TEST("test", "boolean", " throws Exception", 3),
        VALUE("value", "Object", "", 2),
        RUN("run", "void", " throws Exception", 4);

        private static final Map<String, Kind> BY_NAME = Map.of("Predicate", TEST, "Function", VALUE, "Block", RUN);

        private final String method;
        private final String returns;
        private final String thrown;
        private final int most;

        Kind(String method, String returns, String thrown, int most) {
            this.method = method;
            this.returns = returns;
            this.thrown = thrown;
            this.most = most;
        }
    }

    /** The part that a generated source holds, if it is one of a known shape. */
    static Optional<Part> of(String path, String text, int number) {
        Matcher type = CLASS.matcher(text);
        Matcher hash = HASH.matcher(text);
        Matcher method = METHOD.matcher(text);
        if (!type.find() || !hash.find() || !method.find() || text.contains("\"\"\"")) {
            return Optional.empty();
        }
        Kind kind = Kind.BY_NAME.get(type.group(2));
        List<String> parameters = split(method.group(2));
        Matcher constraint = TEXT.matcher(text);
        if (parameters.size() != Integer.parseInt(type.group(3)) || parameters.size() > kind.most || kind == Kind.TEST && !constraint.find()) {
            return Optional.empty();
        }
        StringBuilder information = new StringBuilder();
        if (kind == Kind.TEST) {
            information.append(constraint.group(1));
            RULES.matcher(text).results().forEach(rules -> information.append(", ").append(rules.group(1)));
        }
        String reference = path.substring(0, path.length() - ".java".length()).replace('/', '.') + ".INSTANCE";
        List<String> constants = CONSTANT.matcher(text).results().map(MatchResult::group).toList();
        return Optional.of(
                new Part(reference, number, kind, type.group(4), hash.group(1), information.toString(), method.group(1), parameters, method.group(3), constants));
    }

    /** How a need knows this test, when it looks at one fact alone. */
    Optional<String> need() {
        if (kind != Kind.TEST || parameters.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(Need.testOf(types.substring(types.lastIndexOf('.') + 1), firstLiteral(information).translateEscapes().strip()));
    }

    /** Gives the part as the engine wants it. */
    String call() {
        return "<" + types + ">" + kind.method + parameters.size() + "(" + number + ", \"" + hash + "\"" + (kind == Kind.TEST ? ", " + information : "") + ")";
    }

    /** The method that this part is reached by, with others of as many facts. */
    String dispatcher() {
        StringBuilder header = new StringBuilder("protected ").append(kind.returns).append(' ').append(kind.method).append("(int part");
        for (int i = 0; i < parameters.size(); i++) {
            header.append(", Object ").append(name(i));
        }
        return header.append(')').append(kind.thrown).toString();
    }

    /** The case of {@link #dispatcher} that calls {@link #method}. */
    String dispatch() {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i);
            arguments.add("(" + parameter.substring(0, parameter.lastIndexOf(' ')) + ") " + name(i));
        }
        String call = "part" + number + "(" + String.join(", ", arguments) + ");";
        return "case " + number + ": " + (kind == Kind.RUN ? call + " return;" : "return " + call);
    }

    /** The code of the part. */
    String method() {
        return "    private static " + returns + " part" + number + "(" + String.join(", ", parameters) + ")" + kind.thrown + " {\n" + body + "\n    }\n";
    }

    /** What stands between the quotes of the first of the Java literals. */
    private static String firstLiteral(String literals) {
        int end = 1;
        while (literals.charAt(end) != '"') {
            end += literals.charAt(end) == '\\' ? 2 : 1;
        }
        return literals.substring(1, end);
    }

    private static String name(int parameter) {
        return String.valueOf((char) ('a' + parameter));
    }

    /** What stands between commas outside angle brackets. */
    private static List<String> split(String parameters) {
        List<String> split = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                split.add(parameters.substring(start, i).strip());
                start = i + 1;
            }
        }
        split.add(parameters.substring(start).strip());
        return split;
    }
}
