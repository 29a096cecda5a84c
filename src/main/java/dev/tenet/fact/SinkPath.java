package dev.tenet.fact;

/** A concept: one way on which control reaches an order sink outside tests; its types say which controls it is held to. */
public interface SinkPath extends Fact {
    /** What is reached. */
    OrderSink sink();

    /** Everything that is checked and called on the way. */
    CallPath path();

    @Override
    default Location location() {
        return sink().location();
    }
}
