package dev.tenet.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An address that a program answers.
 *
 * @param location of the decorator, annotation or call that says so
 * @param framework {@code flask}, {@code fastapi}, {@code django}, {@code express} or {@code spring}
 * @param methods in upper case, sorted; empty where the address answers any, or the framework's own choice
 * @param path as written, behind that of its blueprint, router or controller; without the parts that are no constants
 * @param function qualified name of the function that answers; empty when it is not of the project
 * @param before resolved names of what stands before the function or is handed to it: its other decorators, middleware, dependencies, types and
 *     names of parameters, what its router or controller requires, ancestors of its class
 * @param test whether it is test code
 */
public record Route(Location location, String framework, List<String> methods, String path, String function, List<String> before, boolean test)
        implements Fact {
    public Route {
        Objects.requireNonNull(location, "location");
        methods = List.copyOf(methods);
        before = List.copyOf(before);
    }

    /** Whether it answers {@code method}, as far as is known. */
    public boolean takes(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /** Whether one of the parts between the slashes of its path is one of {@code words}, in whatever case. */
    public boolean leadsThrough(List<String> words) {
        for (String part : path.split("/")) {
            if (words.contains(part.toLowerCase(Locale.ROOT).replace('-', '_'))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last part of its path is one of {@code words}, in whatever case. */
    public boolean endsWith(List<String> words) {
        String[] parts = path.split("/");
        return parts.length > 0 && words.contains(parts[parts.length - 1].toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether what stands before the function reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean isBehind(List<String> words) {
        String[] phrases = words.toArray(String[]::new);
        return before.stream().anyMatch(name -> Words.mentions(name, phrases));
    }
}
