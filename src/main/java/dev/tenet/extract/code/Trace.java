package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where part of a value comes from, and how.
 *
 * @param harmless bits of the kinds of sink for which it is harmless by now
 */
record Trace(Origin origin, int harmless, @Nullable Trail trail) {
    static final int ALL = bits(EnumSet.allOf(Sink.class));

    static int bits(Set<Sink> sinks) {
        int bits = 0;
        for (Sink sink : sinks) {
            bits |= 1 << sink.ordinal();
        }
        return bits;
    }

    boolean isHarmlessFor(Sink sink) {
        return (harmless & 1 << sink.ordinal()) != 0;
    }

    Trace cleaned(int more) {
        return (harmless | more) == harmless ? this : new Trace(origin, harmless | more, trail);
    }

    Trace step(Span span, String what) {
        return new Trace(origin, harmless, Trail.longer(trail, span, what));
    }

    boolean sameAs(Trace other) {
        return harmless == other.harmless && origin.equals(other.origin);
    }
}
