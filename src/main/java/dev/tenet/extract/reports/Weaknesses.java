package dev.tenet.extract.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CWE numbers out of what tools write: {@code 89}, {@code CWE-89: SQL injection}, {@code external/cwe/cwe-089}. */
final class Weaknesses {
    private static final Pattern NAMED = Pattern.compile("(?i)\\bcwe[-_: ]{0,2}0*([1-9][0-9]{0,4})\\b");
    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,4})");

    private Weaknesses() {}

    /** Those that the texts name, each once, in their order. */
    static List<String> of(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            Matcher number = NUMBER.matcher(text.strip());
            Matcher named = NAMED.matcher(text);
            Stream<String> numbers = number.matches() ? Stream.of(number.group(1)) : named.results().map(match -> match.group(1));
            numbers.map(value -> "CWE-" + value).filter(value -> !found.contains(value)).forEach(found::add);
        }
        return List.copyOf(found);
    }
}
