package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not change what a program does does not change its flows: comments, blank lines, names of locals, the order of functions. */
final class FlowsStayTest {
    private static final int FUNCTIONS = 8;

    private final List<String> functions = new ArrayList<>();
    private final Random random = new Random(0);

    private void generate(long seed) {
        random.setSeed(seed);
        for (int i = 0; i < FUNCTIONS; i++) {
            StringBuilder text = new StringBuilder("def f%d(aa, bb):\n    cc = dd = ''\n".formatted(i));
            statements(text, 1, 4 + random.nextInt(6));
            functions.add(text.append("    return ").append(variable()).append('\n').toString());
        }
    }

    private String variable() {
        return List.of("aa", "bb", "cc", "dd").get(random.nextInt(4));
    }

    private void statements(StringBuilder text, int depth, int count) {
        for (int i = 0; i < count; i++) {
            String indent = "    ".repeat(depth);
            String line = switch (random.nextInt(depth < 4 ? 13 : 9)) {
                case 0 -> variable() + " = input()";
                case 1 -> variable() + " = f'{" + variable() + "}-{" + variable() + "}'";
                case 2 -> variable() + " = int(" + variable() + ")";
                case 3 -> variable() + " = f%d(%s, %s)".formatted(random.nextInt(FUNCTIONS), variable(), variable());
                case 4 -> "sink(" + variable() + ")";
                case 5 -> variable() + " += " + variable();
                case 6 -> variable() + ", " + variable() + " = " + variable() + ", " + variable();
                case 7 -> variable() + " = [" + variable() + ", 'x'][" + random.nextInt(2) + "]";
                case 8 -> "assert " + variable() + " in ALLOWED";
                case 9 -> "if " + variable() + " not in ALLOWED:";
                case 10 -> "for " + variable() + " in " + variable() + ":";
                case 11 -> "while ok():";
                default -> "if ok(" + variable() + "):";
            };
            text.append(indent).append(line).append('\n');
            if (line.endsWith(":")) {
                statements(text, depth + 1, 1 + random.nextInt(3));
            }
        }
    }

    /** Flows by the functions and the number of the call in its function, without lines; the steps by what happens. */
    private static List<String> flows(List<String> functions) {
        String text = "ALLOWED = ('a',)\n" + String.join("\n", functions);
        Flows flows = Flows.in("app.py", text);
        List<String> notes = new ArrayList<>();
        var numbers = new java.util.TreeMap<String, Integer>();
        for (var call : flows.code().all(dev.tenet.fact.Call.class)) {
            if (call.name().equals("sink")) {
                String place = call.function() + "#" + numbers.merge(call.function(), 1, Integer::sum);
                notes.add(place + " settled " + flows.facts().settled(call, "any", "", 0));
                List<String> found = new ArrayList<>();
                flows.facts().into(call, "any").forEach(flow -> found.add(place + " from " + flow.source() + " in "
                        + owner(text, flow.origin().line())));
                Collections.sort(found);
                notes.addAll(found);
            }
        }
        Collections.sort(notes);
        return notes;
    }

    private static String owner(String text, int line) {
        String[] lines = text.split("\n", -1);
        int inFunction = 0;
        for (int i = line - 1; i >= 0; i--) {
            inFunction += i < line - 1 && lines[i].contains("input()") ? 1 : 0;
            if (lines[i].startsWith("def ")) {
                return lines[i].substring(4, lines[i].indexOf('(')) + " " + inFunction;
            }
        }
        return "";
    }

    @Test
    void most_programs_that_are_generated_have_flows_and_places_without() {
        long flowing = IntStream.range(0, 30).filter(seed -> {
            FlowsStayTest program = new FlowsStayTest();
            program.generate(seed);
            String notes = flows(program.functions).toString();
            return notes.contains("from input") && notes.contains("settled true");
        }).count();
        assertThat(flowing).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void flows_stay(long seed) {
        generate(seed);
        List<String> flows = flows(functions);

        List<String> commented = functions.stream().map(text -> text.replaceAll("(?m)^( *)(\\w)", "$1# a comment\n\n$1$2")).toList();
        assertThat(flows(commented)).as("with comments").isEqualTo(flows);

        List<String> renamed = functions.stream()
                .map(text -> text.replaceAll("\\baa\\b", "zz").replaceAll("\\bbb\\b", "first").replaceAll("\\bcc\\b", "aa"))
                .toList();
        assertThat(flows(renamed)).as("renamed").isEqualTo(flows);

        List<String> shuffled = new ArrayList<>(functions);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(flows(shuffled)).as("in another order").isEqualTo(flows);
    }
}
