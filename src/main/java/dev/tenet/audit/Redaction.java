package dev.tenet.audit;

import dev.tenet.extract.Credentials;
import dev.tenet.extract.config.Clearance;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Secret;
import dev.tenet.recording.Hiding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts that are kept. A fact about a call holds the constant that is passed, and it may be a secret: those that were found are
 * known by length, last characters and fingerprint, wherever in a text they stand; passwords in addresses and private keys are seen as such.
 */
final class Redaction implements Hiding {
    private static final Pattern REDACTED = Pattern.compile("(\\d+) characters ending in (.*)", Pattern.DOTALL);

    private final Map<Known, Set<String>> known = new HashMap<>();
    private final Set<String> brief = new HashSet<>();
    private final Map<String, String> cleared = new HashMap<>();

    private record Known(int length, String ending) {}

    Redaction(Collection<? extends Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Secret secret) {
                learn(secret.redacted(), secret.fingerprint());
            } else if (fact instanceof ExposedCredential credential) {
                learn(credential.redacted(), credential.fingerprint());
            }
        }
    }

    private void learn(String redacted, String fingerprint) {
        Matcher lengthy = REDACTED.matcher(redacted);
        if (lengthy.matches()) {
            known.computeIfAbsent(new Known(Integer.parseInt(lengthy.group(1)), lengthy.group(2)), any -> new HashSet<>()).add(fingerprint);
        } else {
            brief.add(fingerprint);
        }
    }

    @Override
    public String text(String text) {
        return text.length() < 2 ? text : cleared.computeIfAbsent(text, this::clear);
    }

    @Override
    public String constant(String text) {
        // A word of a few letters is a secret only where it stands alone.
        return text.length() < 8 && !brief.isEmpty() && brief.contains(Credentials.fingerprint(text)) ? Credentials.redact(text) : text(text);
    }

    private String clear(String text) {
        String clear = text.contains("://") || text.contains("-----BEGIN") ? Clearance.of("", text).text() : text;
        for (Map.Entry<Known, Set<String>> secret : known.entrySet()) {
            clear = without(clear, secret.getKey(), secret.getValue());
        }
        return clear;
    }

    private static String without(String text, Known secret, Set<String> fingerprints) {
        String clear = text;
        for (int at = clear.indexOf(secret.ending); at >= 0; at = clear.indexOf(secret.ending, at + 1)) {
            int end = at + secret.ending.length();
            if (clear.codePointCount(0, end) < secret.length) {
                continue;
            }
            int from = clear.offsetByCodePoints(end, -secret.length);
            String found = clear.substring(from, end);
            if (fingerprints.contains(Credentials.fingerprint(found))) {
                String shown = Credentials.redact(found);
                clear = clear.substring(0, from) + shown + clear.substring(end);
                at = from + shown.length() - secret.ending.length();
            }
        }
        return clear;
    }
}
