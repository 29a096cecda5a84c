package dev.tenet.policy.check;

import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a constraint cannot be read at all. */
final class Unread {
    private static final Pattern ESCAPE = Pattern.compile("\\G(?:[^\\\\]|\\\\[btnfrsu0-7\"'\\\\])*(\\\\.)", Pattern.DOTALL);

    private Unread() {}

    static void say(Expression.Other constraint, Faults faults) {
        Matcher escape = ESCAPE.matcher(constraint.text());
        if (escape.find()) {
            int at = escape.start(1);
            Place place = constraint.place();
            boolean firstLine = constraint.text().lastIndexOf('\n', at) < 0;
            faults.add(Check.BAD_REGEX, firstLine ? new Place(place.line(), place.column() + at, place.start() + at, place.end()) : place,
                    "%s stands for nothing in a text".formatted(escape.group(1)), "Write the backslash twice: \\%s".formatted(escape.group(1)));
            return;
        }
        faults.add(Check.UNREADABLE, constraint.place(), "this constraint cannot be read", "Write: component == value, component in ( ... ), component matches \"...\", or a method that is true or false.");
    }
}
