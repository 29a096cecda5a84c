package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.fact.ExceptHandler.Action;
import dev.tenet.fact.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A deferred function that asks for a panic handles everything that its function does from there on. */
final class RecoverReader {
    private static final int MOST = 2_000;

    private final Place place;
    private final GoTree tree;

    RecoverReader(Place place) {
        this.place = place;
        this.tree = place.tree;
    }

    void handler(int literal) {
        HandlerDecl handler = new HandlerDecl(List.of(), place.in.scope, place.span(literal));
        handler.acts(action(tree.child(literal, NodeKind.BLOCK)));
        place.in.function.add(handler);
        List<HandlerDecl> handlers = new ArrayList<>(List.of(handler));
        handlers.addAll(place.in.handlers);
        place.in.handlers = List.copyOf(handlers);
    }

    /** By what it calls and assigns: nothing but {@code recover} makes the panic vanish. */
    private Action action(int block) {
        boolean logs = false;
        boolean acts = false;
        Deque<Integer> open = new ArrayDeque<>(List.of(block));
        for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
            int node = open.pop();
            if (tree.is(node, NodeKind.CALL)) {
                String name = tree.name(tree.first(node));
                if (name.equals("panic")) {
                    return Action.RAISES;
                }
                boolean writes = Words.mentions(name, "print", "println", "printf", "log", "error", "errorf", "warn", "warnf", "info", "infof", "debug", "fatal", "fatalf");
                logs |= writes;
                acts |= !writes && !name.equals("recover") && !isPart(name);
            }
            acts |= tree.is(node, NodeKind.ASSIGN);
            for (int child = tree.first(node); child != 0; child = tree.next(child)) {
                open.push(child);
            }
        }
        return acts ? Action.HANDLES : logs ? Action.LOGS : Action.IGNORES;
    }

    /** Calls that only prepare what is logged. */
    private static boolean isPart(String name) {
        return name.equals("Sprint") || name.equals("Sprintf") || name.equals("Stack") || name.equals("string");
    }
}
