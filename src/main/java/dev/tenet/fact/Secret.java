package dev.tenet.fact;

/**
 * A value that grants access, found in clear text. The value itself is never kept.
 *
 * @param location of the value
 * @param name the key, variable or field it is assigned to
 * @param kind what it is: {@code password}, {@code token}, {@code key}, {@code connection-string}, {@code private-key}
 * @param redacted its length and at most its last two characters
 * @param fingerprint first 16 hexadecimal digits of the SHA-256 of the value
 * @param guessable whether it reads as a word or a default: nothing in it looks generated, or made up with care
 * @param source {@code config} or {@code code}
 * @param template whether it stands in an example file
 * @param test whether it stands in test code or test configuration
 */
public record Secret(
        Location location,
        String name,
        String kind,
        String redacted,
        String fingerprint,
        boolean guessable,
        String source,
        boolean template,
        boolean test)
        implements Fact {}
