package dev.tenet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What a rule needs to match and what it concludes, read from its text. Says less rather than more: what it cannot tell is no need. */
final class Needs {
    private static final String TEXT = "\"((?:[^\"\\\\])*)\"";
    private static final Pattern EQUAL = Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s*==\\s*" + TEXT);
    private static final Pattern ONE_OF = Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s+in\\s*\\(\\s*(" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*)\\s*\\)");
    private static final Pattern COMPONENT = Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)");
    private static final Pattern NEGATED = Pattern.compile("!\\s*(\\w+)");
    private static final Pattern FLAG = Pattern.compile("(\\w+)(?:\\s*==\\s*(true|false))?");
    private static final Pattern EACH = Pattern.compile(TEXT);
    private static final Pattern CREATED = Pattern.compile("\\bnew\\s+(\\w+)\\s*\\(");

    private static final Pattern REPORTED = Pattern.compile("\\breport\\s*\\(");
    private static final Pattern BEYOND_REPORTS = Pattern.compile("\\b(new|insert\\w*|modify|update|delete|retract|kcontext)\\b|\\bdrools\\s*\\.");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private Needs() {}

    /** In the order of the patterns; what stands under {@code not}, {@code or}, {@code accumulate} or {@code from} is no need. */
    static List<Need> of(RuleDescr rule) {
        List<Need> needs = new ArrayList<>();
        collect(rule.getLhs(), needs);
        return needs;
    }

    /** Simple names of the types that the rule's consequence creates, {@code Finding} where it reports, sorted. */
    static List<String> concludedBy(RuleDescr rule) {
        Set<String> types = new TreeSet<>();
        Matcher created = CREATED.matcher(String.valueOf(rule.getConsequence()));
        while (created.find()) {
            types.add(created.group(1));
        }
        if (REPORTED.matcher(String.valueOf(rule.getConsequence())).find()) {
            types.add("Finding");
        }
        return List.copyOf(types);
    }

    /** Whether nothing but findings can follow from the rule, and when it fires hangs on no other rule. Says no where it cannot tell. */
    static boolean onlyReports(RuleDescr rule) {
        return rule.getAttributes().isEmpty() && !BEYOND_REPORTS.matcher(QUOTED.matcher(String.valueOf(rule.getConsequence())).replaceAll("")).find();
    }

    private static void collect(BaseDescr element, List<Need> needs) {
        if (element instanceof PatternDescr pattern) {
            if (pattern.getSource() == null) {
                add(pattern, needs);
            }
        } else if (element instanceof AndDescr and) {
            and.getDescrs().forEach(child -> collect(child, needs));
        } else if (element instanceof ExistsDescr exists) {
            exists.getDescrs().forEach(child -> collect((BaseDescr) child, needs));
        }
    }

    /** The texts of which a component must be one, when a constraint says just that; empty otherwise. */
    static List<String> literals(String constraint) {
        Matcher equal = EQUAL.matcher(constraint);
        if (equal.matches()) {
            return List.of(equal.group(2));
        }
        Matcher oneOf = ONE_OF.matcher(constraint);
        return oneOf.matches() ? EACH.matcher(oneOf.group(2)).results().map(each -> each.group(1)).toList() : List.of();
    }

    private static void add(PatternDescr pattern, List<Need> needs) {
        List<Need.Test> tests = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                String text = expression.getExpression().strip();
                test(text).ifPresentOrElse(tests::add, () -> others.add(text));
            }
        }
        needs.add(new Need(pattern.getObjectType(), tests, others, List.of()));
    }

    /** The test of a constant that a constraint makes, when it makes just that. */
    static Optional<Need.Test> test(String constraint) {
        Matcher component = COMPONENT.matcher(constraint);
        List<String> literals = literals(constraint);
        if (!literals.isEmpty() && component.lookingAt()) {
            return Optional.of(new Need.Test(component.group(1), literals));
        }
        Matcher negated = NEGATED.matcher(constraint);
        if (negated.matches()) {
            return Optional.of(new Need.Test(negated.group(1), List.of("false")));
        }
        Matcher flag = FLAG.matcher(constraint);
        return flag.matches() ? Optional.of(new Need.Test(flag.group(1), List.of(flag.group(2) == null ? "true" : flag.group(2)))) : Optional.empty();
    }
}
