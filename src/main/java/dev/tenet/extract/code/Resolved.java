package dev.tenet.extract.code;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What a resolver has found out so far. */
final class Resolved {
    final IdentityHashMap<Scope, Map<String, Meaning>> symbols;
    final IdentityHashMap<CodeUnit, Map<String, Meaning>> exports;
    final IdentityHashMap<Scope, Map<String, Meaning>> spreads;
    final IdentityHashMap<Invocation, Meaning> results;
    final IdentityHashMap<FunctionDecl, Meaning> returned;
    final IdentityHashMap<Invocation, Meaning> callees;
    /** Callees of which only the last part is known, by that. */
    final Map<String, String> unresolved;
    final IdentityHashMap<ClassDecl, Members.Lineage> lineages;
    final Map<Members.Key, Meaning> members;
    /** What files mean by names that they do not bind. */
    final IdentityHashMap<CodeUnit, Map<String, Meaning>> unbound;

    /** Nothing yet, of a project of about {@code calls} calls. */
    Resolved(int calls) {
        symbols = new IdentityHashMap<>();
        exports = new IdentityHashMap<>();
        spreads = new IdentityHashMap<>();
        results = new IdentityHashMap<>();
        returned = new IdentityHashMap<>();
        callees = new IdentityHashMap<>(calls);
        unresolved = new HashMap<>();
        lineages = new IdentityHashMap<>();
        members = new HashMap<>();
        unbound = new IdentityHashMap<>();
    }

    /** The same, to which others add what they find out by themselves. */
    Resolved(Resolved other) {
        symbols = each(other.symbols);
        exports = each(other.exports);
        spreads = each(other.spreads);
        results = flat(other.results);
        returned = flat(other.returned);
        callees = flat(other.callees);
        unresolved = new HashMap<>(other.unresolved);
        lineages = flat(other.lineages);
        members = new HashMap<>(other.members);
        unbound = each(other.unbound);
    }

    /** A clone asks no key for its hash; a large project has hundreds of thousands. */
    @SuppressWarnings("unchecked")
    private static <K, V> IdentityHashMap<K, V> flat(IdentityHashMap<K, V> map) {
        return (IdentityHashMap<K, V>) map.clone();
    }

    private static <K> IdentityHashMap<K, Map<String, Meaning>> each(IdentityHashMap<K, Map<String, Meaning>> map) {
        IdentityHashMap<K, Map<String, Meaning>> copy = flat(map);
        copy.replaceAll((key, known) -> new HashMap<>(known));
        return copy;
    }
}
