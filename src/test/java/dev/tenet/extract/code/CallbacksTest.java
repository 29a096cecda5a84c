package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.CallPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that others run: who hands them over is on the path. */
class CallbacksTest {
    private static final String HEAD = """
            import asyncio, atexit, concurrent.futures, functools, signal, threading
            executor = concurrent.futures.ThreadPoolExecutor()
            def f(*rest):
                sink()
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "threading.Thread(target=f).start()", "threading.Timer(5, f).start()", "executor.submit(f, 1)", "executor.map(f, [1])",
        "unknown.submit(f)", "asyncio.create_task(f())", "asyncio.get_running_loop().call_soon(f)", "asyncio.get_event_loop().call_later(5, f, 1)",
        "asyncio.to_thread(f, 1)", "signal.signal(signal.SIGTERM, f)", "atexit.register(f)", "threading.Thread(target=functools.partial(f, 1)).start()",
        "threading.Thread(target=lambda: f(1)).start()", "sorted([1], key=f)", "f()"
    })
    void who_hands_a_function_over_is_on_its_path(String handing) {
        Code code = Code.of("app.py", HEAD + "def main(order):\n    if order.live: return\n    " + handing + "\n");

        assertThat(code.pathsTo("sink")).extracting(CallPath::entry).containsExactly("app.main");
        assertThat(Code.notes(code.pathsTo("sink").get(0).conditions())).containsExactly("not [order.live] else RETURN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"print(f)", "functools.wraps(f)", "inspect.signature(f)", "x = f", "isinstance(f, object)"})
    void who_only_looks_at_a_function_is_not(String looking) {
        Code code = Code.of("app.py", HEAD + "import inspect\ndef main(order):\n    " + looking + "\n");

        assertThat(code.pathsTo("sink")).extracting(CallPath::entry).containsExactly("app.f");
    }

    @Test
    void methods_are_handed_over_like_functions() {
        Code code = Code.of("bot.py", """
                from threading import Thread
                class Bot:
                    def start(self):
                        self.check()
                        Thread(target=self._run, daemon=True).start()
                    def _run(self):
                        sink()
                    def check(self):
                        if self.paper: raise ValueError
                """);

        CallPath path = code.pathsTo("sink").get(0);
        assertThat(path.functions()).containsExactly("bot.Bot.start", "bot.Bot._run");
        assertThat(Code.notes(path.conditions())).containsExactly("not [self.paper] else RAISE");
        assertThat(path.steps()).extracting(Object::toString).containsExactly("bot.py:5:9", "bot.py:7:9");
    }

    @Test
    void a_test_that_hands_a_function_over_is_no_caller() {
        Code code = Code.of("app.py", HEAD, "tests/test_app.py", "import threading\nfrom app import f\ndef test_f(): threading.Thread(target=f).start()\n");

        assertThat(code.pathsTo("sink")).extracting(CallPath::entry).containsExactly("app.f");
    }

    @Test
    void other_languages_hand_functions_over_as_well() {
        assertThat(Code.of("a.js", "function f() { sink(); }\nfunction main(live) { if (live) { return; } setTimeout(f, 5); }\n").pathsTo("sink"))
                .extracting(CallPath::entry).containsExactly("a.main");
        assertThat(Code.of("a/a.go", "package a\nimport \"time\"\nfunc f() { sink() }\nfunc main() { time.AfterFunc(5, f) }\n").pathsTo("sink"))
                .extracting(CallPath::entry).containsExactly("a.main");
        assertThat(Code.of("A.java", "class A { void f() { sink(); } void main(java.util.concurrent.ExecutorService e) { e.submit(this::f); } }").pathsTo("sink"))
                .extracting(CallPath::entry).containsExactly("A.main");
    }
}
