package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ExceptHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptConditionsTest {
    /** What is known where {@code send} is called. */
    private static List<String> known(String text) {
        return Code.notes(Code.of("a.ts", text).call("send").conditions());
    }

    @Test
    void a_branch_knows_its_test_and_what_follows_one_that_leaves_knows_the_other() {
        assertThat(known("if (a && b.c === 1) send();")).containsExactly("[a, b.c] (b.c == 1)");
        assertThat(known("if (a) { x(); } else { send(); }")).containsExactly("not [a]");
        assertThat(known("function f(a) { if (!a) return; send(); }")).containsExactly("[a] else RETURN");
        assertThat(known("function f(a) { if (a > 1) { throw new Error('x'); } send(); }")).containsExactly("not [a] (a > 1) else RAISE");
        assertThat(known("for (const a of b) { if (a) continue; send(); }")).containsExactly("not [a] else CONTINUE");
        assertThat(known("if (a) process.exit(1);\nsend();")).containsExactly("not [a] else RAISE");
    }

    @Test
    void operands_and_alternatives_know_what_came_before() {
        assertThat(known("a && send();")).containsExactly("[a]");
        assertThat(known("a || send();")).containsExactly("not [a]");
        assertThat(known("const x = a ?? send();")).containsExactly("not [a]");
        assertThat(known("a ? send() : b();")).containsExactly("[a]");
        assertThat(known("while (a) send();")).containsExactly("[a]");
        assertThat(known("assert(a);\nsend();")).containsExactly("[a] else RAISE");
    }

    @Test
    void a_case_knows_its_value_unless_another_falls_into_it() {
        assertThat(known("switch (a) { case 'x': b(); break; case 'y': case 'z': send(); break; }")).containsExactly("[a] (a in COLLECTION)");
        assertThat(known("switch (a) { case 'x': send(); }")).containsExactly("[a] (a == x)");
        assertThat(known("switch (a) { case 'x': b(); case 'y': send(); }")).isEmpty();
        assertThat(known("switch (a) { case 'x': break; default: send(); }")).isEmpty();
    }

    @Test
    void what_does_not_leave_tells_nothing() {
        assertThat(known("function f(a) { if (!a) { log(); } send(); }")).isEmpty();
        assertThat(known("function f(a) { [1].forEach(() => { if (a) return; }); send(); }")).isEmpty();
        assertThat(known("do { send(); } while (a);")).isEmpty();
    }

    private static List<String> handlers(String text) {
        return Code.of("a.js", text).all(ExceptHandler.class).stream().map(each -> each.action() + " " + each.tries()).toList();
    }

    @Test
    void handlers_say_what_they_do_and_guard() {
        assertThat(handlers("try { a.b(); } catch {}")).containsExactly("IGNORES [?.b]");
        assertThat(handlers("try { b(); } catch (e) { console.error(e); }")).containsExactly("LOGS [?.b]");
        assertThat(handlers("try { b(); } catch (e) { logger.warn(e); throw e; }")).containsExactly("RAISES [?.b]");
        assertThat(handlers("function f() { try { b(); } catch (e) { return null; } }")).containsExactly("RETURNS [?.b]");
        assertThat(handlers("for (;;) { try { b(); } catch (e) { continue; } }")).containsExactly("CONTINUES [?.b]");
        assertThat(handlers("try { b(); } catch (e) { retry(e); }")).containsExactly("HANDLES [?.b]");
        assertThat(handlers("try { b(); } finally { c(); }")).isEmpty();
    }

    @Test
    void a_rejection_that_is_caught_is_a_handler() {
        assertThat(handlers("send(x).catch(() => {});")).containsExactly("IGNORES [?.send]");
        assertThat(handlers("send(x).then(y).catch(console.error);")).containsExactly("LOGS [?.send, ?.then]");
        assertThat(handlers("send(x).catch((e) => { throw e; });")).containsExactly("RAISES [?.send]");
        assertThat(handlers("send(x).then(y, z);")).isEmpty();
    }

    @Test
    void a_call_knows_what_is_caught_around_it() {
        assertThat(Code.of("a.js", "try { send(); } catch (e) {}").call("send").caught()).containsExactly("*");
        assertThat(Code.of("a.js", "try { on(() => { send(); }); } catch (e) {}").call("send").caught()).isEmpty();
    }
}
