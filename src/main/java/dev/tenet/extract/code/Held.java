package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value where control stands.
 *
 * @param traces where it comes from; none for a constant
 * @param constant which one it is when it is one constant
 * @param members what its parts hold that are known apart: {@code [key]}, {@code .attribute}
 * @param type of which library type it is, where only the flow tells
 */
record Held(List<Trace> traces, Expression.@Nullable Constant constant, Map<String, Held> members, String type) {
    private static final int MOST_TRACES = 24;
    private static final int MOST_MEMBERS = 64;
    private static final int DEEPEST = 4;

    /** Parts, and parts of parts, that are told apart in all. */
    private static final int MOST_PARTS = 128;

    /** The part that says how many elements a list has. */
    private static final String LENGTH = "[#]";

    static final Held CLEAN = new Held(List.of(), null, Map.of(), "");
    static final Held UNKNOWN = of(new Trace(Origin.UNKNOWN, 0, null));

    Held {
        if (!members.isEmpty() && weight(members) > MOST_PARTS) {
            List<Trace> all = new ArrayList<>(traces);
            members.values().forEach(member -> merge(all, member.all()));
            traces = all;
            members = Map.of();
        }
    }

    private static int weight(Map<String, Held> members) {
        int weight = 0;
        for (Held member : members.values()) {
            weight += 1 + (member.members.isEmpty() ? 0 : weight(member.members));
        }
        return weight;
    }

    static Held of(Trace trace) {
        return new Held(List.of(trace), null, Map.of(), "");
    }

    static Held of(List<Trace> traces) {
        return traces.isEmpty() ? CLEAN : new Held(traces, null, Map.of(), "");
    }

    static Held constant(Expression.Constant constant) {
        return new Held(List.of(), constant, Map.of(), "");
    }

    /** A collection in order of which all elements are known apart. */
    static Held list(List<Trace> traces, Map<String, Held> members, int length) {
        Map<String, Held> parts = new LinkedHashMap<>(members);
        parts.put(LENGTH, constant(new Expression.Constant(Value.Kind.NUMBER, Integer.toString(length))));
        return new Held(traces, null, parts, "");
    }

    /** How many elements it has; -1 when that is not known. */
    int length() {
        Held length = members.get(LENGTH);
        return length == null || length.constant == null ? -1 : Integer.parseInt(length.constant.text());
    }

    /** The list with one more element at {@code at}, those from there on moved up; as a whole when its length is not known. */
    Held inserted(int at, Held element) {
        int length = length();
        if (at < 0 || at > length || members.size() >= MOST_MEMBERS) {
            return new Held(traces, null, loose(), type).join(element.whole());
        }
        Map<String, Held> parts = new LinkedHashMap<>(members);
        for (int i = length; i > at; i--) {
            parts.put(key(i), members.getOrDefault(key(i - 1), of(traces)));
        }
        parts.put(key(at), element.depth() >= DEEPEST ? element.whole() : element);
        return list(traces, parts, length + 1).typed(type);
    }

    /** The list without the element at {@code at}; as a whole when that is not known apart. */
    Held removed(int at) {
        int length = length();
        if (at < 0 || at >= length) {
            return new Held(all(), null, Map.of(), type);
        }
        Map<String, Held> parts = new LinkedHashMap<>(members);
        for (int i = at; i < length - 1; i++) {
            parts.put(key(i), members.getOrDefault(key(i + 1), of(traces)));
        }
        parts.remove(key(length - 1));
        return list(traces, parts, length - 1).typed(type);
    }

    /** The map without the entry of that key. */
    Held without(String key) {
        Map<String, Held> parts = new LinkedHashMap<>(members);
        parts.remove(key);
        return new Held(traces, null, parts, type);
    }

    /** Its parts when it is no longer known how many elements there are. */
    private Map<String, Held> loose() {
        Map<String, Held> parts = new LinkedHashMap<>(members);
        parts.remove(LENGTH);
        return parts;
    }

    static String key(int position) {
        return "[" + position + "]";
    }

    Held typed(String wanted) {
        return wanted.isEmpty() ? this : new Held(traces, constant, members, wanted);
    }

    /** All traces, those of its parts included. */
    List<Trace> all() {
        if (members.isEmpty()) {
            return traces;
        }
        List<Trace> all = new ArrayList<>(traces);
        members.values().forEach(member -> merge(all, member.all()));
        return all;
    }

    /** The value as a whole, without telling its parts apart. */
    Held whole() {
        return members.isEmpty() && constant == null && type.isEmpty() ? this : of(all());
    }

    Held step(Span span, String what) {
        if (traces.isEmpty() && members.isEmpty()) {
            return this;
        }
        List<Trace> stepped = traces.stream().map(trace -> trace.step(span, what)).toList();
        Map<String, Held> parts = new LinkedHashMap<>(members.size());
        members.forEach((key, member) -> parts.put(key, member.step(span, what)));
        return new Held(stepped, constant, parts, type);
    }

    Held cleaned(int harmless) {
        if (harmless == 0 || (traces.isEmpty() && members.isEmpty())) {
            return this;
        }
        if (harmless == Trace.ALL) {
            return CLEAN;
        }
        List<Trace> cleaned = new ArrayList<>(traces.size());
        merge(cleaned, traces.stream().map(trace -> trace.cleaned(harmless)).toList());
        Map<String, Held> parts = new LinkedHashMap<>(members.size());
        members.forEach((key, member) -> parts.put(key, member.cleaned(harmless)));
        return new Held(cleaned, null, parts, type);
    }

    /** Whether all of it is harmless for {@code sink}. */
    boolean isHarmlessFor(Sink sink) {
        return traces.stream().allMatch(trace -> trace.isHarmlessFor(sink))
                && members.values().stream().allMatch(member -> member.isHarmlessFor(sink));
    }

    /** The part of that key, or null when it is not known apart. */
    @Nullable Held member(String key) {
        return members.get(key);
    }

    /** The value after its part {@code key} was replaced. */
    Held with(String key, Held part) {
        if (members.size() >= MOST_MEMBERS && !members.containsKey(key)) {
            return join(part.whole());
        }
        Map<String, Held> parts = new LinkedHashMap<>(members);
        parts.put(key, part.depth() >= DEEPEST ? part.whole() : part);
        return new Held(traces, null, parts, type);
    }

    private int depth() {
        return members.isEmpty() ? 0 : 1 + members.values().stream().mapToInt(Held::depth).max().orElse(0);
    }

    /** What it is when it may also be {@code other}. */
    Held join(Held other) {
        if (this == other) {
            return this;
        }
        List<Trace> joined = traces;
        if (!other.traces.isEmpty() && other.traces != traces) {
            joined = new ArrayList<>(traces);
            joined = merge(joined, other.traces) ? Collections.unmodifiableList(joined) : traces;
        }
        Map<String, Held> parts = members;
        if (!members.equals(other.members)) {
            parts = new LinkedHashMap<>(members);
            if (!type.isEmpty() && type.equals(other.type)) {
                // What such a thing has is known by its type: a part that only one side looked at is read anew.
                parts.keySet().retainAll(other.members.keySet());
            } else {
                for (String key : other.members.keySet()) {
                    parts.putIfAbsent(key, of(traces));
                }
            }
            // A part that one side does not tell apart is there whatever that side is as a whole.
            parts.replaceAll((key, part) -> part.join(other.members.getOrDefault(key, of(other.traces))));
        }
        Expression.Constant same = constant != null && constant.equals(other.constant) ? constant : null;
        return new Held(joined, same, parts, type.isEmpty() ? other.type : type);
    }

    /** Adds what is not there yet; the way that was found first is kept. */
    private static boolean merge(List<Trace> into, List<Trace> more) {
        boolean grew = false;
        for (Trace trace : more) {
            if (into.stream().noneMatch(trace::sameAs)) {
                if (into.size() >= MOST_TRACES) {
                    trace = new Trace(Origin.UNKNOWN, 0, null);
                    if (into.stream().anyMatch(trace::sameAs)) {
                        return grew;
                    }
                }
                into.add(trace);
                grew = true;
            }
        }
        return grew;
    }

    /** Whether joining {@code other} would bring nothing new. */
    boolean covers(Held other) {
        return other.traces.stream().allMatch(trace -> traces.stream().anyMatch(trace::sameAs))
                && (constant == null || constant.equals(other.constant))
                && other.members.entrySet().stream().allMatch(entry -> {
                    Held own = members.get(entry.getKey());
                    return own != null && own.covers(entry.getValue());
                });
    }
}
