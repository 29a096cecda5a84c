package dev.tenet.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a recording. What does not fit is said with its file and line, and nothing is taken from it. */
public final class RecordingReader {
    static final int FORMAT = 2;

    private final Cursor at;
    private final Answers answers;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, LineHashes> lines = new HashMap<>();
    private Recording.@Nullable Tree tree;
    private String version = "";
    private boolean complete;

    private RecordingReader(Cursor at) {
        this.at = at;
        this.answers = new Answers(at);
    }

    /** Reads {@code in} and closes it; throws {@link UnreadableRecording} for what is no recording of these fact types. */
    public static Recording read(String file, Reader in) throws IOException {
        try (Cursor at = new Cursor(file, in)) {
            try {
                return new RecordingReader(at).all(file);
            } catch (JacksonException e) {
                throw at.unreadable("the recording is damaged: " + e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                throw at.unreadable("the recording is damaged: " + e.getMessage());
            } catch (StackOverflowError e) {
                throw at.unreadable("the recording is damaged: it is nested too deeply");
            }
        }
    }

    private Recording all(String file) throws IOException {
        boolean recording = false;
        try {
            recording = at.json.nextToken() == JsonToken.START_OBJECT && "tenet".equals(at.json.nextFieldName())
                    && "recording".equals(at.json.nextTextValue());
        } catch (JacksonException noJson) {
            // Said below: it is something else altogether.
        }
        if (!recording) {
            throw new UnreadableRecording(file + ": this is no recording of facts\n    Write one: tenet facts --save FILE PATH");
        }
        while (at.json.nextToken() != JsonToken.END_OBJECT) {
            String name = at.json.currentName();
            if (name == null) {
                throw at.unreadable("the recording ends before it is complete");
            }
            at.json.nextToken();
            part(name);
        }
        if (!complete || tree == null) {
            throw at.unreadable("the recording is not complete");
        }
        return new Recording(tree, facts, issues, own, lines);
    }

    private void part(String name) throws IOException {
        switch (name) {
            case "format" -> {
                if (at.json.getIntValue() != FORMAT) {
                    throw unfit("it has format %d, and this Tenet reads %d".formatted(at.json.getIntValue(), FORMAT));
                }
            }
            case "version" -> version = at.text();
            case "types" -> at.eachField(this::type);
            case "tree" -> tree = tree();
            case "own" -> at.eachField(path -> own.put(path, at.text()));
            case "lines" -> at.eachField(path -> lines.put(path, LineHashes.read(at.text())));
            case "issues" -> at.eachItem(this::issue);
            case "facts" -> at.eachItem(() -> facts.add(fact()));
            case "functions" -> at.eachField(answers::function);
            case "decisions" -> answers.decisions();
            case "paths" -> answers.paths(facts);
            case "unasked" -> answers.unasked();
            case "flows" -> answers.flows(facts);
            case "complete" -> complete = at.json.getBooleanValue();
            default -> throw new IllegalArgumentException("a recording has no \"" + name + "\"");
        }
    }

    private void type(String name) throws IOException {
        List<String> recorded = at.texts();
        List<String> here = Shapes.named(name).map(type -> new Shape(type).described())
                .orElseThrow(() -> unfit("it has " + name + " in its facts, which this Tenet does not"));
        if (!here.equals(recorded)) {
            throw unfit("a %s has the components %s there, and %s in this Tenet".formatted(name, recorded, here));
        }
    }

    private UnreadableRecording unfit(String what) {
        String by = version.isEmpty() ? "" : " by Tenet " + version;
        return at.failed("the facts were recorded%s, and %s".formatted(by, what), "Record them again with this Tenet: tenet facts --save FILE PATH");
    }

    private Recording.Tree tree() throws IOException {
        Map<String, Object> parts = new HashMap<>();
        at.eachField(name -> parts.put(name, switch (name) {
            case "name" -> at.text();
            case "files" -> at.json.getIntValue();
            case "versioned" -> at.json.getBooleanValue();
            case "skipped", "exclude" -> at.texts();
            default -> throw new IllegalArgumentException("a tree has no \"" + name + "\"");
        }));
        if (parts.get("name") instanceof String called && parts.get("files") instanceof Integer files && parts.get("versioned") instanceof Boolean versioned
                && parts.get("skipped") instanceof List<?> skipped && parts.get("exclude") instanceof List<?> exclude) {
            return new Recording.Tree(called, files, versioned, words(skipped), words(exclude));
        }
        throw new IllegalArgumentException("a tree has a name, files, versioned, skipped and exclude");
    }

    private static List<String> words(List<?> texts) {
        return texts.stream().map(String.class::cast).toList();
    }

    private void issue() throws IOException {
        if (!(at.values.read(Issue.class) instanceof Issue issue)) {
            throw new IllegalArgumentException("an issue is expected here");
        }
        issues.add(issue);
    }

    private Fact fact() throws IOException {
        at.enter();
        String name = at.text();
        at.json.nextToken();
        if (name.equals("CallGraph") || name.equals("DataFlow")) {
            if (at.json.currentToken() != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("a " + name + " has no components");
            }
            return name.equals("CallGraph") ? answers.callGraph() : answers.dataFlow();
        }
        Class<?> type = Shapes.named(name).filter(Fact.class::isAssignableFrom)
                .orElseThrow(() -> new IllegalArgumentException("there is no fact type \"" + name + "\""));
        return (Fact) at.values.components(type, -1, null);
    }
}
