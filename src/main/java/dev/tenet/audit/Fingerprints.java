package dev.tenet.audit;

import dev.tenet.fact.Location;
import dev.tenet.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names a finding so that it is known again after lines above it were added or removed: the policy, the path, the hash of its line, and its number
 * among equals.
 */
final class Fingerprints {
    private final Map<String, Integer> equals = new HashMap<>();
    private final Lines lines;

    Fingerprints(Lines lines) {
        this.lines = lines;
    }

    /** Findings must come in their final order. */
    String of(Finding finding) {
        String same = finding.policy() + '\n' + finding.location().path() + '\n' + content(finding);
        int number = equals.merge(same, 1, Integer::sum);
        return HexFormat.of().formatHex(sha256(same + '\n' + number), 0, 8);
    }

    /** The hash of the finding's line alone, which survives a renamed file; empty when it has none. */
    String content(Finding finding) {
        Location place = finding.location();
        return place.line() == 0 ? "" : lines.hash(place.path(), place.line());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
