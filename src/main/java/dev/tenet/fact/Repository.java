package dev.tenet.fact;

import java.util.List;

/**
 * The audited tree as a whole; there is always exactly one.
 *
 * @param location the root
 * @param versioned whether git tracks it
 * @param files how many files were looked at
 * @param languages of its source code, sorted
 */
public record Repository(Location location, boolean versioned, int files, List<String> languages) implements Fact {
    public Repository {
        languages = List.copyOf(languages);
    }
}
