package dev.tenet.fact;

/**
 * What gives access, by its own form or by what stands around it, found by a search of all texts: sources, configuration, documents, notebooks, keys, and
 * the history where it is asked for. The value itself is never kept.
 *
 * @param location of the value; in the history, where it stood in that commit
 * @param kind what it is: {@code token} of a vendor, {@code private-key}, {@code encrypted-private-key} (under a passphrase), {@code address} with a
 *     password, {@code signed-token}, {@code named} (a random value under a name that says it is a credential), or {@code added} by a pattern of a person
 * @param format id of its format: {@code github-personal-token}
 * @param title its format in words
 * @param name that it is assigned to; the scheme of an address; empty when there is none
 * @param redacted its length and at most its last two characters
 * @param fingerprint first 16 hexadecimal digits of the SHA-256 of the value
 * @param entropy in bits per character, of how often each character occurs in it
 * @param context what it stands in: {@code code}, {@code config}, {@code script}, {@code document}, {@code notebook}, {@code key}, {@code lock} or {@code text}
 * @param test whether it stands in tests, fixtures or mocks
 * @param template whether it stands in an example file
 * @param verified whether a checksum in it holds, so that its vendor made it
 * @param state what version control does with the file
 * @param commit the one that brought it, 12 digits; empty for what stands in the tree now
 */
public record ExposedCredential(
        Location location,
        String kind,
        String format,
        String title,
        String name,
        String redacted,
        String fingerprint,
        double entropy,
        String context,
        boolean test,
        boolean template,
        boolean verified,
        RepoFile.State state,
        String commit)
        implements Fact {
    /** The same, at another place. */
    public ExposedCredential at(Location place) {
        return new ExposedCredential(place, kind, format, title, name, redacted, fingerprint, entropy, context, test, template, verified, state, commit);
    }

    /** The same, in a file of that state. */
    public ExposedCredential withState(RepoFile.State known) {
        return new ExposedCredential(location, kind, format, title, name, redacted, fingerprint, entropy, context, test, template, verified, known, commit);
    }

    /** What it is, and what it is called where that is known. */
    public String subject() {
        return name.isEmpty() || kind.equals("address") ? title : title + " (" + name + ")";
    }
}
