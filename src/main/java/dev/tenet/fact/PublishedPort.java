package dev.tenet.fact;

/**
 * A port that a Compose service publishes on its host.
 *
 * @param location of the entry
 * @param service name of the service
 * @param address host address it is bound to; empty for all addresses
 * @param host host port as written, empty when the host chooses one
 * @param container container port as written
 * @param test whether its file belongs to tests
 */
public record PublishedPort(Location location, String service, String address, String host, String container, boolean test)
        implements Fact {
    /** Whether only the host itself can reach it. */
    public boolean loopback() {
        return address.startsWith("127.") || address.equals("localhost") || address.equals("[::1]") || address.equals("::1");
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * location.hashCode() + container.hashCode();
    }
}
