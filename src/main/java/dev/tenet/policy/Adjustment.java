package dev.tenet.policy;

import java.util.List;

/**
 * What a configuration says of a policy beyond the values of its parameters.
 *
 * @param enabled whether the policy judges
 * @param include paths where it judges, in the words of a {@code .gitignore} file; empty for everywhere
 * @param exclude paths where it does not judge, in the same words
 * @param places where the configuration says something of it: {@code tenet.yaml:12}, in the order of the file
 */
public record Adjustment(boolean enabled, List<String> include, List<String> exclude, List<String> places) {
    /** Nothing is said of the policy. */
    public static final Adjustment NONE = new Adjustment(true, List.of(), List.of(), List.of());

    public Adjustment {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        places = List.copyOf(places);
    }

    /** Whether the policy judges only a part of the tree. */
    public boolean scoped() {
        return !include.isEmpty() || !exclude.isEmpty();
    }

    /** {@code overridden in tenet.yaml:12}; empty when nothing is. */
    public String words() {
        return places.isEmpty() ? "" : "overridden in " + String.join(", ", places);
    }
}
