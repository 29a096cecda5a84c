package dev.tenet.trial;

import dev.tenet.policy.rule.Place;
import dev.tenet.policy.rule.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one rule, from which stretches can be taken away or replaced. */
public final class RuleBody {
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");

    private final String file;
    private final Rule rule;
    private final int start;
    private final int end;

    /** Of a rule that stands in {@code file}. */
    public RuleBody(String file, Rule rule) {
        this.file = file;
        this.rule = rule;
        int name = file.indexOf(rule.name(), rule.place().start()) + rule.name().length();
        Matcher when = WHEN.matcher(file);
        this.start = when.find(name) ? when.end() : name;
        int last = start;
        Matcher then = THEN.matcher(file);
        for (int from = start; from <= rule.consequencePlace().start() && then.find(from) && then.start() < Math.max(start + 1, rule.consequencePlace().start()); from = then.end()) {
            last = then.start();
        }
        this.end = last;
    }

    private RuleBody(RuleBody whole, int start, int end) {
        this.file = whole.file;
        this.rule = whole.rule;
        this.start = start;
        this.end = end;
    }

    /** The stretch from one offset of the file to another, as far as it belongs to the conditions. */
    public RuleBody between(int from, int to) {
        return new RuleBody(this, Math.max(start, from), Math.min(end, Math.max(start, to)));
    }

    /** The conditions as they are written. */
    public String conditions() {
        return file.substring(start, end);
    }

    /** The conditions with {@code instead} at a place. */
    public String conditionsWith(Place place, String instead) {
        return file.substring(start, Math.max(start, place.start())) + instead + file.substring(Math.min(end, place.end()), end);
    }

    /** The conditions without a constraint, and without the comma that parts it from its neighbour. */
    public String conditionsWithout(Place constraint) {
        int from = constraint.start();
        int to = constraint.end();
        int next = skipBlanks(to, 1);
        int before = skipBlanks(from - 1, -1);
        if (next < end && file.charAt(next) == ',') {
            to = next + 1;
        } else if (before >= start && file.charAt(before) == ',') {
            from = before;
        }
        return file.substring(start, from) + file.substring(to, end);
    }

    /** A rule with these conditions and the consequence as it is written. */
    public String rule(String name, String conditions) {
        return rule(name, conditions, rule.consequence());
    }

    /** A rule with these conditions and this consequence. */
    public String rule(String name, String conditions, String consequence) {
        return "rule \"" + name + "\"\nwhen\n" + conditions.strip() + "\nthen\n" + consequence + "\nend\n";
    }

    private int skipBlanks(int at, int step) {
        int blank = at;
        while (blank >= start && blank < end && Character.isWhitespace(file.charAt(blank))) {
            blank += step;
        }
        return blank;
    }
}
