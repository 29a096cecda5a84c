package dev.tenet.audit;

import dev.tenet.fact.Location;
import dev.tenet.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names findings so that each is known again after lines above it were added or removed: by the policy, the path, the hash of its line, and its number
 * among equals.
 */
final class Fingerprints {
    private Fingerprints() {}

    /**
     * How a finding is known again.
     *
     * @param fingerprint in hexadecimal digits
     * @param content the hash of the finding's line alone, which survives a renamed file; empty when it has none
     */
    record Mark(String fingerprint, String content) {}

    /** One for each finding; they must come in their final order. */
    static List<Mark> of(List<Finding> findings, Lines lines) {
        List<Integer> places = IntStream.range(0, findings.size()).boxed().toList();
        List<String> contents = Spread.over(findings).map(finding -> content(finding, lines)).toList();
        List<String> same = Spread.over(places).map(i -> findings.get(i).policy() + '\n' + findings.get(i).location().path() + '\n' + contents.get(i)).toList();
        int[] numbers = new int[same.size()];
        Map<String, Integer> equals = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = equals.merge(same.get(i), 1, Integer::sum);
        }
        return Spread.over(places).map(i -> new Mark(HexFormat.of().formatHex(sha256(same.get(i) + '\n' + numbers[i]), 0, 8), contents.get(i))).toList();
    }

    private static String content(Finding finding, Lines lines) {
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
