package dev.tenet.fact;

import org.jspecify.annotations.Nullable;

/**
 * A concept: a way to an order on which a control is not seen.
 *
 * @param way on which it is not seen
 * @param control the policy that asks for it, by its name: {@code loss-unlimited}; with what of it is missing, where it asks for several things:
 *     {@code unvalidated-order/price}
 * @param known whether the program decides by it somewhere else, so that it may hold where the ways were not followed to
 */
public record LackingPath(SinkPath way, String control, boolean known) implements SinkPath {
    @Override
    public OrderSink sink() {
        return way.sink();
    }

    @Override
    public CallPath path() {
        return way.path();
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof LackingPath that && way.equals(that.way) && control.equals(that.control) && known == that.known;
    }

    @Override
    public int hashCode() {
        return 31 * way.hashCode() + control.hashCode();
    }
}
