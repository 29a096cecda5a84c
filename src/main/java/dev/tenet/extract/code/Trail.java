package dev.tenet.extract.code;

import org.jspecify.annotations.Nullable;

/** What happened to a value within a function, last first. */
record Trail(Span span, String what, @Nullable Trail before, int length) {
    private static final int LONGEST = 16;

    static Trail of(Span span, String what) {
        return new Trail(span, what, null, 1);
    }

    /** One more step, unless there are too many or the last one already is at that place. */
    static @Nullable Trail longer(@Nullable Trail before, Span span, String what) {
        if (before == null) {
            return of(span, what);
        }
        boolean same = before.span.equals(span) && before.what.equals(what);
        return same || before.length >= LONGEST ? before : new Trail(span, what, before, before.length + 1);
    }
}
