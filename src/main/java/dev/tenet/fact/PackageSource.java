package dev.tenet.fact;

/**
 * A place that a build or an installation fetches packages from.
 *
 * @param location where it is named
 * @param ecosystem purl type of what comes from there: {@code maven}, {@code npm}, {@code pypi}
 * @param url its address, without a password; {@code ${...}} where the tree does not say
 * @param scope {@code build} where it serves what builds the project alone, {@code runtime} otherwise
 * @param test whether the file belongs to tests
 */
public record PackageSource(Location location, String ecosystem, String url, String scope, boolean test) implements Fact {
    /** Whether it is fetched without encryption, from another machine. */
    public boolean isCleartext() {
        String lower = url.toLowerCase(java.util.Locale.ROOT);
        if (!lower.startsWith("http://")) {
            return false;
        }
        String host = lower.substring(7).split("[/:?#]", 2)[0];
        host = host.substring(host.indexOf('@') + 1);
        return !host.equals("localhost") && !host.startsWith("127.") && !host.startsWith("[::1") && !host.isEmpty();
    }
}
