package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.List;

/** Fills templates whose holes are conversions such as {@code %s}, {@code %2$-5d} and {@code %n}. */
final class Conversions {
    private Conversions() {}

    static Value fill(Value template, List<Value> values) {
        if (!template.isString() && !template.isFormatted()) {
            return Value.OTHER;
        }
        FilledText text = new FilledText();
        text.keep(template);
        String pattern = template.text();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int end = c == '%' ? end(pattern, i + 1) : -1;
            if (end < 0) {
                text.append(c);
                continue;
            }
            char conversion = Character.toLowerCase(pattern.charAt(end));
            if (conversion == '%' || conversion == 'n') {
                text.append(conversion == 'n' ? '\n' : '%');
            } else {
                int at = index(pattern, i + 1, end);
                Value value = at < 0 ? (next < values.size() ? values.get(next) : Value.OTHER) : at < values.size() ? values.get(at) : Value.OTHER;
                next += at < 0 ? 1 : 0;
                // Anything but text is refused by these.
                text.add(isText(conversion) || value.isConstant() ? value : Folding.REPEATED);
            }
            i = end;
        }
        return text.value();
    }

    /** Where the conversion's letter stands; -1 when this is none. */
    private static int end(String pattern, int from) {
        int at = from;
        while (at < pattern.length() && "0123456789$-#+ ,(.<".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        return at < pattern.length() && (Character.isLetter(pattern.charAt(at)) || pattern.charAt(at) == '%') ? at : -1;
    }

    /** The argument that a conversion names by its number, from 0; -1 when it takes the next one. */
    private static int index(String pattern, int from, int end) {
        int dollar = pattern.indexOf('$', from);
        if (dollar < 0 || dollar > end || dollar - from > 4) {
            return -1;
        }
        try {
            return Integer.parseInt(pattern, from, dollar, 10) - 1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static boolean isText(char conversion) {
        return conversion == 's' || conversion == 'c';
    }
}
