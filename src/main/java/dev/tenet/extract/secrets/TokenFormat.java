package dev.tenet.extract.secrets;

import java.util.List;
import java.util.Objects;

/**
 * What the credentials of one kind of one vendor look like.
 *
 * @param id stable: {@code github-personal-token}
 * @param title what it is, for people
 * @param assigned whether the format is known by the name that a value is assigned to; otherwise by the value itself
 * @param pattern regular expression of the credential; of the whole value where it is assigned
 * @param keywords what must be there, in any case: a part of the credential, or of the name it is assigned to
 * @param with words of which the name must hold one; empty when any will do
 * @param before how many characters of the credential may stand before the keyword
 * @param checksum the algorithm by which the vendor makes its credentials known, see {@link Checksum}; empty when there is none
 * @param entropy the least bits per character behind the keyword; negative for what is usual for the length
 * @param also ids of formats that credentials of this one match, too
 * @param example how an example is made, see {@code policies/secrets/README.md}
 */
public record TokenFormat(
        String id, String title, boolean assigned, String pattern, List<String> keywords, List<String> with, int before, String checksum, double entropy,
        List<String> also, String example) {
    /** What a name holds that holds a credential, unless a format says otherwise. */
    public static final List<String> USUAL = List.of("key", "token", "secret", "pass", "auth", "credential", "pat", "pwd");

    public TokenFormat {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(pattern, "pattern");
        keywords = List.copyOf(keywords);
        with = List.copyOf(with);
        also = List.copyOf(also);
        if (keywords.isEmpty()) {
            throw new IllegalArgumentException("format " + id + " has no keyword");
        }
    }
}
