package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.List;

/** What a reader made of one file: its documents, and what it could not understand. */
public final class Reading {
    static final int MOST_PROBLEMS = 20;

    private final List<ConfigNode> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Comments comments = new Comments();
    private String original = "";

    /** Something that was not understood, at a line and column from 1. */
    public record Problem(int line, int column, String message) {}

    public void add(ConfigNode document) {
        documents.add(document);
    }

    public void problem(int line, int column, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, column, message));
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(new Problem(line, column, "and what follows is not understood in more places; correct those before first"));
        }
    }

    /** Says that templates were left out of {@code text}, so that values may be missing. */
    void leftOutTemplates(String text) {
        original = text;
    }

    /** Whether templates were left out, so that values may be missing. */
    public boolean isTemplated() {
        return !original.isEmpty();
    }

    /** The text with its templates; empty when it holds none. */
    public String original() {
        return original;
    }

    /** Those that the format has, and that were read. */
    public Comments comments() {
        return comments;
    }

    /** The documents in their order; formats that know only one have one, even when the file is empty. */
    public List<ConfigNode> documents() {
        return List.copyOf(documents);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Hands what was not understood of the file at {@code path} on as issues. */
    public void tellProblems(String path, Extraction out) {
        problems.forEach(problem -> out.issue(Location.of(path, problem.line(), problem.column()), problem.message()));
    }
}
