package dev.tenet.fact;

/**
 * How Kubernetes asks a container whether it is well.
 *
 * @param type {@code httpGet}, {@code tcpSocket}, {@code exec}, {@code grpc}; {@code none} when it is not asked
 * @param path of {@code httpGet}, or the words of {@code exec}
 * @param port number or name as written; empty for {@code exec}
 * @param initialDelay seconds, 0 unless written
 * @param period seconds, 10 unless written
 * @param timeout seconds, 1 unless written
 * @param failures in a row until it counts as unwell, 3 unless written
 */
public record Probe(String type, String path, String port, int initialDelay, int period, int timeout, int failures) {
    public static final Probe NONE = new Probe("none", "", "", 0, 0, 0, 0);

    public boolean isNone() {
        return type.equals("none");
    }
}
