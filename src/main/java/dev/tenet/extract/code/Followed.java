package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What following values through a function has shown. */
final class Followed {
    final FunctionDecl function;
    private final Map<Invocation, Passed> calls = new IdentityHashMap<>();
    private final Map<String, Held> variables = new LinkedHashMap<>();
    private final List<Write> writes = new ArrayList<>(0);
    private boolean complete = true;
    /** How many levels of functions were asked what they check. */
    private int levels;
    /** Whether one was not asked because that would have led too far. */
    private boolean cut;
    private @Nullable Held returned;
    private int @Nullable [] checked;
    private int @Nullable [] checkedWhenTrue;

    /** What a call gets: what it is called on, and its arguments in order. */
    record Passed(Held receiver, List<Held> arguments) {
        Passed join(Passed other) {
            List<Held> joined = new ArrayList<>(arguments.size());
            for (int i = 0; i < arguments.size(); i++) {
                joined.add(arguments.get(i).join(other.arguments.get(i)));
            }
            return new Passed(receiver.join(other.receiver), joined);
        }
    }

    /** What is put into a variable of a module or enclosing function, or into a field. */
    record Write(Object owner, String name, Held held) {}

    Followed(FunctionDecl function) {
        this.function = function;
    }

    /** Notes that a function was asked what it checks; null when it was not, since that would have led too far. */
    void asks(@Nullable Followed checking) {
        cut |= checking == null || checking.cut;
        levels = Math.max(levels, checking == null ? 0 : checking.levels + 1);
    }

    /** Whether so many levels are enough to come to the same. */
    boolean isWithin(int level) {
        return !cut && levels <= level;
    }

    void passes(Invocation call, Held receiver, List<Held> arguments) {
        calls.merge(call, new Passed(receiver, arguments), Passed::join);
    }

    /** What {@code call} gets; null when control does not come there. */
    @Nullable Passed passed(Invocation call) {
        return calls.get(call);
    }

    /** Says that not all of it was read. */
    void incomplete() {
        complete = false;
    }

    /** Whether control never comes to {@code call}, as far as constants tell. */
    boolean isDead(Invocation call) {
        return complete && function.unit.complete() && !calls.containsKey(call);
    }

    void assigns(String variable, Held held) {
        variables.merge(variable, held.whole(), Held::join);
    }

    /** All that the local variable may ever hold, or null. */
    @Nullable Held variable(String name) {
        return variables.get(name);
    }

    void writes(Object owner, String name, Held held) {
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            if (write.owner == owner && write.name.equals(name)) {
                writes.set(i, new Write(owner, name, write.held.join(held.whole())));
                return;
            }
        }
        writes.add(new Write(owner, name, held.whole()));
    }

    List<Write> writes() {
        return writes;
    }

    void returns(Held held) {
        returned = returned == null ? held : returned.join(held);
    }

    Held returned() {
        return returned == null ? Held.CLEAN : returned;
    }

    /** Notes at a place where it returns for which sinks each parameter is harmless, and for which it is when what it returns is true. */
    void leaves(int[] harmless, int @Nullable [] whenTrue) {
        checked = both(checked, harmless);
        if (whenTrue != null) {
            checkedWhenTrue = both(checkedWhenTrue, whenTrue);
        }
    }

    private static int[] both(int @Nullable [] before, int[] now) {
        int[] both = now.clone();
        for (int i = 0; before != null && i < both.length; i++) {
            both[i] &= before[i];
        }
        return both;
    }

    /** For which sinks a parameter is known to be harmless once the function has returned, or has returned true. */
    int checks(int parameter, boolean whenTrue) {
        int[] known = whenTrue ? checkedWhenTrue : checked;
        return known == null || parameter >= known.length ? 0 : known[parameter];
    }
}
