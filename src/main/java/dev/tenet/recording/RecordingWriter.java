package dev.tenet.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallEdge;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Flow;
import dev.tenet.fact.FunctionDef;
import dev.tenet.finding.Issue;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes a recording: the types first, then facts, then the answers that the call graph and the data flow give. A fact, an answer a line. */
public final class RecordingWriter {
    /** Lists within lists; facts of source code are not nested deeper than the extractors read it. */
    static final int DEEPEST = 4_000;
    /** Ways to calls that no policy has asked about are recorded until they have this many steps, tests and calls: some 40 MB. */
    private static final int MOST_PARTS = 3_000_000;

    private final Recording recording;
    private final JsonGenerator json;
    private final ValueWriter values;

    private RecordingWriter(Recording recording, JsonGenerator json, Hiding hiding) {
        this.recording = recording;
        this.json = json;
        this.values = new ValueWriter(json, hiding);
    }

    /**
     * Writes to {@code out} and closes it.
     *
     * @param version of Tenet
     * @param asked the calls whose ways rules have asked for: these are recorded whatever there is
     * @param hiding takes secrets out of all texts
     */
    public static void write(Recording recording, String version, Set<Call> asked, Hiding hiding, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder().streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build()).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            new RecordingWriter(recording, json, hiding).all(version, asked);
            json.writeRaw('\n');
        }
    }

    private void all(String version, Set<Call> asked) throws IOException {
        json.writeStartObject();
        json.writeStringField("tenet", "recording");
        json.writeNumberField("format", RecordingReader.FORMAT);
        json.writeStringField("version", version);
        types();
        tree();
        texts("own", recording.own());
        texts("lines", recording.lines());
        list("issues");
        for (Issue issue : recording.issues()) {
            item(issue);
        }
        json.writeEndArray();
        list("facts");
        for (Fact fact : recording.facts()) {
            line();
            json.writeStartArray();
            json.writeString(nameOf(fact));
            if (!answers(fact)) {
                values.components((Record) fact, -1);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        answers(asked);
        line();
        json.writeBooleanField("complete", true);
        json.writeEndObject();
    }

    private void types() throws IOException {
        Set<Class<?>> used = new LinkedHashSet<>(List.of(Issue.class, CallPath.class, Flow.class));
        for (Fact fact : recording.facts()) {
            if (!answers(fact)) {
                used.add(fact.getClass());
            }
        }
        object("types");
        for (Map.Entry<String, List<String>> type : new Shapes().reachable(used).entrySet()) {
            line();
            json.writeFieldName(type.getKey());
            values.write(type.getValue());
        }
        json.writeEndObject();
    }

    private void tree() throws IOException {
        object("tree");
        json.writeStringField("name", recording.tree().name());
        json.writeNumberField("files", recording.tree().files());
        json.writeBooleanField("versioned", recording.tree().versioned());
        json.writeFieldName("skipped");
        values.write(recording.tree().skipped());
        json.writeFieldName("exclude");
        values.write(recording.tree().exclude());
        json.writeEndObject();
    }

    private void texts(String name, Map<String, ?> texts) throws IOException {
        object(name);
        for (Map.Entry<String, ?> text : texts.entrySet()) {
            line();
            json.writeStringField(text.getKey(), text.getValue().toString());
        }
        json.writeEndObject();
    }

    private void answers(Set<Call> asked) throws IOException {
        List<Call> calls = Answers.calls(recording.facts());
        for (Fact fact : recording.facts()) {
            if (fact instanceof CallGraph graph) {
                functions(graph);
                line();
                json.writeFieldName("decisions");
                values.write(graph.decisions());
                paths(graph, calls, asked);
            } else if (fact instanceof DataFlow flows) {
                flows(flows, calls);
            }
        }
    }

    private void functions(CallGraph graph) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Fact fact : recording.facts()) {
            if (fact instanceof FunctionDef function) {
                names.add(function.qualifiedName());
            } else if (fact instanceof Call call) {
                names.add(call.function());
            } else if (fact instanceof CallEdge edge) {
                names.add(edge.caller());
                names.add(edge.callee());
            }
        }
        object("functions");
        for (String name : names) {
            line();
            json.writeArrayFieldStart(name);
            json.writeBoolean(graph.reached(name));
            values.write(graph.callees(name));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void paths(CallGraph graph, List<Call> calls, Set<Call> asked) throws IOException {
        List<Integer> left = new ArrayList<>();
        long parts = 0;
        list("paths");
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            if (parts > MOST_PARTS && !asked.contains(call)) {
                left.add(i);
                continue;
            }
            List<CallPath> found = graph.pathsTo(call);
            for (CallPath path : found) {
                parts += path.steps().size() + path.conditions().size() + path.calls().size() + path.sometimes().size();
            }
            if (!found.equals(RecordedCallGraph.plain(call))) {
                line();
                json.writeStartArray();
                json.writeNumber(i);
                for (CallPath path : found) {
                    json.writeStartArray();
                    values.components(path, 0);
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        line();
        json.writeFieldName("unasked");
        values.write(left);
    }

    private void flows(DataFlow flows, List<Call> calls) throws IOException {
        list("flows");
        for (int i = 0; i < calls.size(); i++) {
            CallFlows answer = CallFlows.ask(flows, calls.get(i));
            if (!answer.equals(CallFlows.NOTHING)) {
                line();
                json.writeStartArray();
                json.writeNumber(i);
                values.components(answer, -1);
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    /** Whether the fact is made of answers, not of components. */
    private static boolean answers(Fact fact) {
        return fact instanceof CallGraph || fact instanceof DataFlow;
    }

    private static String nameOf(Fact fact) {
        return fact instanceof CallGraph ? "CallGraph" : fact instanceof DataFlow ? "DataFlow" : fact.getClass().getSimpleName();
    }

    private void item(Record record) throws IOException {
        line();
        values.write(record);
    }

    private void list(String name) throws IOException {
        line();
        json.writeArrayFieldStart(name);
    }

    private void object(String name) throws IOException {
        line();
        json.writeObjectFieldStart(name);
    }

    private void line() throws IOException {
        json.writeRaw('\n');
    }
}
