package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two rules ask at the same time: what values are, and where they come from. Neither waits for the other, and both hear what they would hear alone. */
final class AskedByTwoTest {
    /** Modules that call each other in a circle, with values that go round. */
    private static String[] program(int modules) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            int next = (i + 1) % modules;
            files.add("m%d.py".formatted(i));
            files.add("""
                    from m%1$d import Worker%1$d, run%1$d
                    LIMIT = %2$d
                    class Worker%2$d(Worker%1$d):
                        def __init__(self):
                            self.name = input()
                        def work(self, text):
                            sink(text, LIMIT, self.name)
                            return run%1$d(self, text)
                    def run%2$d(worker, text):
                        sink(f"{text}-{LIMIT}", mode="a" + "b")
                        return worker.work(text) if text else Worker%1$d().work(input())
                    """.formatted(next, i));
        }
        return files.toArray(String[]::new);
    }

    private static List<String> flows(Code code) {
        Flows flows = new Flows(code);
        List<String> said = new ArrayList<>(flows.into("any"));
        flows.settled("any").forEach(line -> said.add("settled " + line));
        return said;
    }

    private static List<String> values(Code code) {
        return code.all(Call.class).stream().map(call -> call + " " + call.arguments() + " " + call.conditions()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 13, 21, 34, 55})
    void both_hear_what_they_would_hear_alone(int modules) throws Exception {
        String[] program = program(modules);
        List<String> flowsAlone = flows(Code.of(program));
        List<String> valuesAlone = values(Code.of(program));
        assertThat(flowsAlone).hasSizeGreaterThan(modules);

        Code code = Code.of(program);
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<List<String>> values = CompletableFuture.supplyAsync(() -> {
            await(start);
            return values(code);
        });
        await(start);
        List<String> flows = flows(code);

        assertThat(flows).isEqualTo(flowsAlone);
        assertThat(values.get()).isEqualTo(valuesAlone);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
