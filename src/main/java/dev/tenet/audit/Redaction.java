package dev.tenet.audit;

import dev.tenet.engine.FactsByType;
import dev.tenet.extract.Credentials;
import dev.tenet.extract.config.Clearance;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Secret;
import dev.tenet.fact.Words;
import dev.tenet.recording.Hiding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of texts that are kept. A fact about a call holds the constant that is passed, and it may be a secret: those that were found are
 * known by length, last characters and fingerprint, wherever in a text they stand; passwords in addresses and private keys are seen as such.
 */
final class Redaction implements Hiding {
    private static final Pattern REDACTED = Pattern.compile("(\\d+) characters ending in (.*)", Pattern.DOTALL);

    /** The word before, where only letters and spaces lead up to a place. */
    private static final Pattern SENTENCE = Pattern.compile("(?:^|[\\s(])(\\p{L}+),? $");
    private static final String[] ANNOUNCING = {
        "password", "passwd", "pass", "passphrase", "pwd", "pw", "secret", "token", "key", "login", "user", "account", "credential", "credentials", "auth", "bearer", "basic", "pin"
    };

    private final Map<Known, Set<String>> known = new HashMap<>();
    private final Set<String> brief = new HashSet<>();
    private final Map<String, String> cleared = new ConcurrentHashMap<>();

    private record Known(int length, String ending) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known that && length == that.length && ending.equals(that.ending);
        }

        @Override
        public int hashCode() {
            return 31 * length + ending.hashCode();
        }
    }

    Redaction(Collection<? extends Fact> facts) {
        this(new FactsByType(facts));
    }

    private Redaction(FactsByType facts) {
        this(facts.of(Secret.class), facts.of(ExposedCredential.class));
    }

    Redaction(List<Secret> secrets, List<ExposedCredential> credentials) {
        secrets.forEach(secret -> learn(secret.redacted(), secret.fingerprint()));
        credentials.forEach(credential -> learn(credential.redacted(), credential.fingerprint()));
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
        return text.length() < 2 ? text : cleared.computeIfAbsent(text, any -> clear(any, false));
    }

    /** What a policy says: a sentence in which ordinary words stay words, although somebody made one a password. */
    String sentence(String text) {
        return clear(text, true);
    }

    @Override
    public String constant(String text) {
        // A word of a few letters is a secret only where it stands alone.
        return text.length() < 8 && !brief.isEmpty() && brief.contains(Credentials.fingerprint(text)) ? Credentials.redact(text) : text(text);
    }

    private String clear(String text, boolean sentence) {
        String clear = text.contains("://") || text.contains("-----BEGIN") ? Clearance.of("", text).text() : text;
        for (Map.Entry<Known, Set<String>> secret : known.entrySet()) {
            clear = without(clear, secret.getKey(), secret.getValue(), sentence);
        }
        return clear;
    }

    /**
     * Whether a secret that is a plain word stands for itself here: as a piece of a longer word, or in a sentence, behind a word that announces no secret.
     * Whoever calls a password {@code whatever} or {@code postgres} has not made every such word one.
     */
    private static boolean isOrdinaryWord(String text, int from, int end) {
        if (!text.substring(from, end).chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return false;
        }
        if (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)) || end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            return true;
        }
        if (end < text.length() && " .,;:".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        Matcher before = SENTENCE.matcher(text).region(0, from);
        return before.find() && !Words.mentions(before.group(1), ANNOUNCING);
    }

    /** Whether a secret that is a word is a piece of a longer name here: {@code order} of {@code place_order}, {@code rocketmq} of {@code org.apache.rocketmq.client}. */
    private static boolean isPieceOfName(String text, int from, int end) {
        return text.substring(from, end).chars().allMatch(Character::isLetter) && (isJoined(text, from - 1, -1) || isJoined(text, end, 1));
    }

    /** Whether what stands at {@code at} joins the words beside it: an underscore, or a point with a letter or digit behind it. */
    private static boolean isJoined(String text, int at, int step) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        int beyond = at + step;
        return text.charAt(at) == '_' || text.charAt(at) == '.' && beyond >= 0 && beyond < text.length() && Character.isLetterOrDigit(text.charAt(beyond));
    }

    private static String without(String text, Known secret, Set<String> fingerprints, boolean sentence) {
        String clear = text;
        for (int at = clear.indexOf(secret.ending); at >= 0; at = clear.indexOf(secret.ending, at + 1)) {
            int end = at + secret.ending.length();
            if (clear.codePointCount(0, end) < secret.length) {
                continue;
            }
            int from = clear.offsetByCodePoints(end, -secret.length);
            String found = clear.substring(from, end);
            if (fingerprints.contains(Credentials.fingerprint(found)) && !isPieceOfName(clear, from, end) && !(sentence && isOrdinaryWord(clear, from, end))) {
                String shown = Credentials.redact(found);
                clear = clear.substring(0, from) + shown + clear.substring(end);
                at = from + shown.length() - secret.ending.length();
            }
        }
        return clear;
    }
}
