package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a function promises by its name: {@code sanitizeFilename} was written to make harmless what it gets, and whoever reads a call of it takes it at its
 * word. What runs as a program or a query is not taken at any word but one that names it: {@code escapeShell}.
 */
final class Promises {
    private static final Set<Sink> SHOWN = EnumSet.of(Sink.HTML, Sink.PATH, Sink.REDIRECT, Sink.URL, Sink.LOG);
    private static final Set<Sink> ASKED = EnumSet.of(Sink.LDAP, Sink.XPATH, Sink.URL, Sink.LOG);
    private static final Set<Sink> TEXT = EnumSet.of(Sink.HTML, Sink.LOG);
    private static final Set<String> CLEANS = Set.of("sanitize", "sanitise", "sanitized", "sanitised", "sanitizer", "safe", "purify");
    /** {@code validateNextPage}: gives the page, or another. */
    private static final Set<String> EXAMINES = Set.of("validate", "validated", "restrict", "allowed");

    private static final Set<String> WHERE = Set.of("url", "uri", "page", "path", "redirect", "host", "file", "filename", "address", "next", "target", "origin");

    private Promises() {}

    /** The kinds of sink for which what a call of {@code name}, the last part of a callee, gives is harmless. */
    static Set<Sink> of(String name) {
        return of(name, name);
    }

    /**
     * The kinds of sink for which what a call of {@code name} gives is harmless.
     *
     * @param callee with its owner, which may say what it is for: {@code LdapText.sanitize}
     */
    static Set<Sink> of(String name, String callee) {
        List<String> words = List.of(Words.snake(name).split("_"));
        int end = callee.length() - name.length() - 1;
        String owner = end <= 0 ? "" : callee.substring(callee.lastIndexOf('.', end - 1) + 1, end);
        if (words.contains("is") || words.contains("not")) {
            return Set.of();
        }
        if (words.get(0).equals("escape") || words.get(0).equals("quote")) {
            return escaped(words);
        }
        boolean examines = EXAMINES.contains(words.get(0)) && words.stream().anyMatch(WHERE::contains);
        if (!examines && words.stream().noneMatch(CLEANS::contains)) {
            return Set.of();
        }
        boolean asks = words.contains("query") || words.contains("filter") || words.contains("ldap") || List.of(Words.snake(owner).split("_")).contains("ldap");
        return asks ? ASKED : SHOWN;
    }

    private static Set<Sink> escaped(List<String> words) {
        if (words.contains("sql") || words.contains("literal") || words.contains("identifier")) {
            return EnumSet.of(Sink.SQL);
        }
        if (words.contains("shell")) {
            return EnumSet.of(Sink.SHELL);
        }
        if (words.contains("html")) {
            return TEXT;
        }
        // Drivers call it so, and whatever shows text does.
        return words.size() == 1 && words.get(0).equals("escape") ? EnumSet.of(Sink.HTML, Sink.LOG, Sink.SQL) : Set.of();
    }
}
