package dev.tenet.policy;

import java.util.List;

/**
 * An example on a policy's page: files, and the places where the policy must report something.
 *
 * @param title of the example
 * @param line of the page where it starts
 * @param files the tree
 * @param expected {@code path:line} of every finding, sorted; empty for an example that passes
 */
public record PolicyCase(String title, int line, List<Sample> files, List<String> expected) {
    /**
     * A file of an example.
     *
     * @param path relative to the example's root
     * @param content its text
     */
    public record Sample(String path, String content) {}

    public PolicyCase {
        files = List.copyOf(files);
        expected = List.copyOf(expected);
    }
}
