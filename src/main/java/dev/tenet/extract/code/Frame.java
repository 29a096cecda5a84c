package dev.tenet.extract.code;

import java.util.Map;

/** How an expression is read: the scope of its names, and names that read as something else. */
record Frame(Scope scope, Map<String, String> renamed) {
    static Frame of(Scope scope) {
        return new Frame(scope, Map.of());
    }

    Frame in(Scope inner) {
        return new Frame(inner, renamed);
    }
}
