package dev.tenet.fact;

/**
 * A concept: a call that sends an order to a broker or exchange.
 *
 * @param call the call
 * @param library the library whose interface it is: {@code ib_async}; {@code http} for a request to an exchange's own address;
 *     empty when the receiver could not be resolved
 */
public record OrderSink(Call call, String library) implements Fact {
    @Override
    public Location location() {
        return call.location();
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return call.hashCode();
    }
}
