package dev.tenet.engine;

import java.util.List;

/**
 * What must be among the facts before a rule can match at all: one fact of a type that passes all tests.
 *
 * @param type simple name of a fact type
 * @param tests of its components, of those that compare with constants; empty when any fact of the type will do
 */
record Need(String type, List<Test> tests) {
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
    }
}
