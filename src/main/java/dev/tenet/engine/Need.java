package dev.tenet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must be among the facts before a rule can match at all: one fact of a type that passes all tests.
 *
 * @param type simple name of a fact type
 * @param tests of its components, of those that compare with constants; empty when none does
 * @param constraints further ones of the pattern, as they are written; empty once the rule is compiled
 * @param parts numbers of the compiled tests that these became, of those that look at the fact alone; empty before the rule is compiled
 */
record Need(String type, List<Test> tests, List<String> constraints, List<Integer> parts) {
    /**
     * A component, a text or a flag, must say one of these.
     *
     * @param component name of it
     * @param values of a text, or {@code true} or {@code false}
     */
    record Test(String component, List<String> values) {
        Test {
            values = List.copyOf(values);
        }
    }

    Need {
        tests = List.copyOf(tests);
        constraints = List.copyOf(constraints);
        parts = List.copyOf(parts);
    }

    /** How a compiled test is known: by the type that it looks at and the constraint that it was. */
    static String testOf(String type, String constraint) {
        return type + '|' + constraint;
    }

    /** The same need with the tests that its constraints became, by {@link #testOf}. */
    Need compiled(Map<String, Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (String constraint : constraints) {
            Integer number = numbers.get(testOf(type, constraint));
            if (number != null) {
                found.add(number);
            }
        }
        return new Need(type, tests, List.of(), found);
    }
}
