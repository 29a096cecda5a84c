package dev.tenet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Says in words what a {@code not} requires: {@code not Import( module == "x", test == false )} is "no Import with module x and no test". */
final class AbsenceWords {
    /** How many alternatives of a list are named. */
    private static final int SHOWN = 6;
    private static final Pattern EQUALS = Pattern.compile("([\\w.()]+) == (true|false|\".*\"|[\\d.]+)");
    private static final Pattern SAME = Pattern.compile("([\\w.()]+) == (\\$\\w+)(?:\\.(\\w+)(?:\\(\\))?)?");
    private static final Pattern ONE_OF = Pattern.compile("([\\w.()]+) (?:in|memberOf) \\(?(.*?)\\)?");
    private static final Pattern MATCHES = Pattern.compile("([\\w.()]+) (?:matches|str\\[startsWith\\]|str\\[endsWith\\]|contains) \"(.*)\"");
    private static final Pattern BINDING = Pattern.compile("\\$\\w+ : [\\w.()]+");
    /** Orders matches among themselves: it says nothing about the tree. */
    private static final String RANK = "compareTo(";

    private AbsenceWords() {}

    /** Empty when the patterns only pick one match among equals. */
    static Optional<String> of(List<PatternDescr> patterns) {
        List<String> parts = new ArrayList<>();
        for (PatternDescr pattern : patterns) {
            List<String> constraints = pattern.getConstraint().getDescrs().stream()
                    .map(constraint -> constraint.toString().strip().replaceAll("\\s+", " "))
                    .toList();
            if (constraints.stream().anyMatch(text -> text.replace(" ", "").contains(RANK))) {
                return Optional.empty();
            }
            List<String> words = constraints.stream().map(AbsenceWords::constraint).filter(text -> !text.isEmpty()).toList();
            String asked = pattern.getSource() instanceof FromDescr source
                    ? " in " + source.getExpression().strip().replaceAll("\\s+", " ").replaceAll("\\$(\\w+)", "$1")
                    : "";
            parts.add(words.isEmpty() ? pattern.getObjectType() + asked : pattern.getObjectType() + asked + " with " + String.join(" and ", words));
        }
        return Optional.of("no " + String.join(" beside ", parts));
    }

    private static String constraint(String text) {
        if (BINDING.matcher(text).matches()) {
            return "";
        }
        Matcher equals = EQUALS.matcher(text);
        if (equals.matches()) {
            return switch (equals.group(2)) {
                case "true" -> equals.group(1);
                case "false" -> "no " + equals.group(1);
                default -> equals.group(1) + " " + equals.group(2).replace("\"", "");
            };
        }
        Matcher same = SAME.matcher(text);
        if (same.matches()) {
            return "the same " + same.group(1);
        }
        Matcher oneOf = ONE_OF.matcher(text);
        if (oneOf.matches()) {
            return oneOf.group(1) + " " + list(oneOf.group(2));
        }
        Matcher matches = MATCHES.matcher(text);
        if (matches.matches()) {
            return matches.group(1) + " like " + matches.group(2).replace("\\\\", "\\");
        }
        return text.replaceAll("\\$(\\w+)", "$1");
    }

    private static String list(String elements) {
        if (elements.startsWith("$")) {
            return "in " + elements.substring(1).strip();
        }
        List<String> names = Arrays.stream(elements.split(",")).map(name -> name.strip().replace("\"", "")).toList();
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + " or " + (names.size() - SHOWN) + " more" : shown;
    }
}
