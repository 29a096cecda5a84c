package dev.tenet.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.engine.Vocabulary;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.LackingPath;
import dev.tenet.fact.Location;
import dev.tenet.finding.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Facts come back from a recording as they were, or with the place where they do not. */
class RecordingTest {
    private static final Recording.Tree TREE = new Recording.Tree("desk", 2, true, List.of("vendor"), List.of("*.bak"));

    private static final Hiding AS_IT_IS = new Hiding() {
        @Override
        public String text(String text) {
            return text;
        }

        @Override
        public String constant(String text) {
            return text;
        }
    };

    @Test
    void a_fact_of_every_type_comes_back_as_it_was() throws IOException {
        List<Fact> facts = new ArrayList<>();
        for (String name : Vocabulary.types()) {
            Optional<Class<?>> type = Shapes.named(name);
            // A way that lacks a control is deduced, of one of several types of ways; what is deduced is not recorded.
            if (type.isPresent() && Fact.class.isAssignableFrom(type.get()) && type.get() != LackingPath.class) {
                facts.add((Fact) sample(type.get(), 3));
                facts.add((Fact) sample(type.get(), 0));
            }
        }

        assertThat(facts).hasSizeGreaterThan(100);
        assertThat(again(facts).facts()).isEqualTo(facts);
    }

    @Test
    void the_tree_its_files_and_what_could_not_be_read_come_back() throws IOException {
        Recording recording = new Recording(TREE, List.of(), List.of(new Issue(Location.of("a", 1, 2), "python", "not \"read\"\n")),
                Map.of("tenet.yaml", "name: \u00e4\n"), Map.of("a.py", LineHashes.of(List.of("x = 1", "", "y = 2"))));

        Recording read = read(written(recording));

        assertThat(read.tree()).isEqualTo(TREE);
        assertThat(read.issues()).isEqualTo(recording.issues());
        assertThat(read.own()).isEqualTo(recording.own());
        assertThat(read.lines().get("a.py").of(1)).hasSize(16).isEqualTo(LineHashes.of(List.of("x=1 ")).of(1)).isNotEqualTo(read.lines().get("a.py").of(3));
        assertThat(read.lines().get("a.py").of(2)).isEmpty();
        assertThat(read.lines().get("a.py").of(4)).isEmpty();
    }

    @Test
    void what_is_no_recording_or_was_cut_or_changed_is_said_with_its_place() throws IOException {
        String whole = written(new Recording(TREE, List.of((Fact) sample(Call.class, 1)), List.of(), Map.of(), Map.of()));

        assertThat(said("{}")).isEqualTo("facts.json: this is no recording of facts\n    Write one: tenet facts --save FILE PATH");
        assertThat(said("name: x")).startsWith("facts.json: this is no recording of facts\n");
        assertThat(said(whole.substring(0, whole.indexOf("\"facts\"") + 30))).startsWith("facts.json:").contains("the recording is damaged: Unexpected end-of-input");
        assertThat(said(whole.replace("\"complete\":true", "\"complete\":false"))).contains(": the recording is not complete\n    Record the facts again");
        assertThat(said(whole.replace("\"format\":2", "\"format\":3")))
                .isEqualTo("facts.json:1:32: the facts were recorded, and it has format 3, and this Tenet reads 2\n"
                        + "    Record them again with this Tenet: tenet facts --save FILE PATH");
        assertThat(said(whole.replace("String callee", "String target"))).contains("the facts were recorded by Tenet 9, and a Call has the components [Location location, "
                + "String target,").contains("and [Location location, String callee,");
        assertThat(said(whole.replace("\"Call\":[", "\"Cal\":["))).contains("it has Cal in its facts, which this Tenet does not");
        assertThat(said(whole.replace("[\"Call\",[", "[\"Cell\",[[],"))).contains("the recording is damaged: there is no fact type \"Cell\"");
        assertThat(said(whole.replace("[\"Call\",[", "[\"Call\",3,["))).contains("the recording is damaged: a place is expected here");
        assertThat(said("[".repeat(100_000))).startsWith("facts.json: this is no recording of facts");
        assertThat(said(whole.replace("[\"Call\",[", "[\"Call\"," + "[".repeat(100_000)))).contains("the recording is damaged: ");
    }

    @Test
    void a_question_that_was_not_recorded_is_no_answer() throws IOException {
        Recording read = again(List.of(new Silent(), new SilentFlow()));
        Call call = (Call) sample(Call.class, 2);
        CallGraph graph = (CallGraph) read.facts().get(0);
        DataFlow flows = (DataFlow) read.facts().get(1);

        assertThatThrownBy(() -> graph.pathsTo(call)).isInstanceOf(NotRecorded.class)
                .hasMessage("asks for the ways to the call of callee at location (facts --save --policies DIR records what the policies of DIR ask for), which the recording does not hold".replace("location", call.location().toString()).replace("callee", call.callee()));
        assertThatThrownBy(() -> graph.reached("a.b")).isInstanceOf(NotRecorded.class).hasMessage("asks about the function \"a.b\", which the recording does not hold");
        assertThatThrownBy(() -> flows.settled(call, "sql", "", 0)).isInstanceOf(NotRecorded.class);
    }

    private static String said(String text) {
        try {
            read(text);
            throw new AssertionError("read: " + text);
        } catch (UnreadableRecording e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Recording again(List<Fact> facts) throws IOException {
        return read(written(new Recording(TREE, facts, List.of(), Map.of(), Map.of())));
    }

    private static String written(Recording recording) throws IOException {
        StringWriter text = new StringWriter();
        RecordingWriter.write(recording, "9", Set.of(), AS_IT_IS, text);
        return text.toString();
    }

    private static Recording read(String text) throws IOException {
        return RecordingReader.read("facts.json", new StringReader(text));
    }

    /** A value of a type: texts, numbers and places that differ from each other, lists of {@code depth} items or fewer. */
    private static Object sample(Type type, int depth) {
        if (type instanceof ParameterizedType many) {
            Type item = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
            boolean empty = depth <= 0;
            if (many.getRawType() == Map.class) {
                return empty ? Map.of() : Map.of("a key", sample(item, depth - 1));
            }
            if (many.getRawType() == Set.class) {
                return empty ? Set.of() : Set.of(sample(item, depth - 1));
            }
            return empty ? List.of() : List.of(sample(item, depth - 1), sample(item, depth - 2));
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return plain.getEnumConstants()[depth > 0 ? plain.getEnumConstants().length - 1 : 0];
        }
        if (type == String.class) {
            return depth > 0 ? "text " + depth + " \"\u20ac\\\n" : "";
        }
        if (type == boolean.class) {
            return depth > 0;
        }
        if (type == int.class) {
            return depth;
        }
        if (type == long.class) {
            return (1L << 40) + depth;
        }
        if (type == double.class) {
            return depth > 0 ? depth + 0.1 : Double.NaN;
        }
        if (type == Location.class) {
            return Location.of("src/a" + depth + ".py", Math.max(0, depth) + 1, 2);
        }
        Shape shape = new Shape((Class<?>) type);
        if (type == dev.tenet.fact.Flow.class) {
            return shape.make(shape.components.stream().map(each -> sample(each.type(), Math.max(1, depth))).toArray());
        }
        return shape.make(shape.components.stream().map(each -> sample(each.type(), depth - 1)).toArray());
    }

    /** A graph without calls. */
    private record Silent() implements CallGraph {
        @Override
        public Location location() {
            return Location.of("");
        }

        @Override
        public List<dev.tenet.fact.CallPath> pathsTo(Call call) {
            return List.of();
        }

        @Override
        public boolean reached(String qualifiedName) {
            return false;
        }

        @Override
        public Set<String> callees(String qualifiedName) {
            return Set.of();
        }

        @Override
        public Set<String> decisions() {
            return Set.of();
        }
    }

    /** A flow of nothing. */
    private record SilentFlow() implements DataFlow {
        @Override
        public Location location() {
            return Location.of("");
        }

        @Override
        public List<dev.tenet.fact.Flow> into(Call call, String sink, String argument, int position) {
            return List.of();
        }

        @Override
        public List<dev.tenet.fact.Flow> into(Call call, String sink) {
            return List.of();
        }

        @Override
        public boolean settled(Call call, String sink, String argument, int position) {
            return false;
        }

        @Override
        public boolean handedIn(Call call, String sink, String argument, int position) {
            return false;
        }
    }
}
