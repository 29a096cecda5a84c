package dev.tenet.extract.config;

import dev.tenet.extract.Credentials;
import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value without the secrets that were written in it.
 *
 * @param text the value, each secret in it redacted
 * @param secrets what was taken out
 * @param references credentials that are named, but not given in clear text
 */
public record Clearance(String text, List<Found> secrets, List<Named> references) {
    private static final int SHORTEST_KEY = 30;

    private static final List<String> POINTERS =
            List.of("/run/secrets/", "/var/run/secrets/", "vault:", "arn:aws:", "op://", "ssm:", "awssm:", "sm://", "secret://", "file://");

    /** A secret, already unreadable. */
    public record Found(String name, String kind, String redacted, String fingerprint, boolean guessable) {
        static Found of(String name, String kind, String value) {
            return new Found(name, kind, Credentials.redact(value), Credentials.fingerprint(value), Credentials.isGuessable(value));
        }
    }

    /** A credential without its value. */
    public record Named(String name, String kind) {}

    public Clearance {
        secrets = List.copyOf(secrets);
        references = List.copyOf(references);
    }

    /** Clears {@code value}, which stands behind {@code name}. */
    public static Clearance of(String name, String value) {
        if (isPrivateKey(value)) {
            return new Clearance(Credentials.redact(value), List.of(Found.of(name, "private-key", value)), List.of());
        }
        Optional<String> kind = Credentials.kindOf(name);
        if (kind.isPresent() && !kind.get().equals("connection-string")) {
            if (isAbsent(name, value)) {
                return new Clearance(value, List.of(), List.of(new Named(name, kind.get())));
            }
            return new Clearance(Credentials.redact(value), List.of(Found.of(name, kind.get(), value)), List.of());
        }
        Clearance cleared = within(name, value);
        // An address that is written out and has no password keeps none anywhere.
        if (kind.isPresent() && cleared.secrets.isEmpty() && cleared.references.isEmpty() && isAbsent(name, value)) {
            return new Clearance(cleared.text, List.of(), List.of(new Named(name, kind.get())));
        }
        return cleared;
    }

    /** Whether what stands where a credential goes grants no access: nothing, a placeholder, or the place where the credential is. */
    static boolean isAbsent(String name, String value) {
        return value.isEmpty()
                || value.startsWith("$")
                || POINTERS.stream().anyMatch(value::startsWith)
                || Credentials.isPlaceholder(name, value);
    }

    private static boolean isPrivateKey(String value) {
        int begin = value.indexOf("-----BEGIN ");
        int head = begin < 0 ? -1 : value.indexOf("PRIVATE KEY", begin);
        int body = head < 0 ? -1 : value.indexOf("-----", head);
        // A sentence may say how one begins: the key itself is a long run of its alphabet.
        return body >= 0 && value.length() > begin + 100 && (value.indexOf("Proc-Type", body) >= 0 || longestRun(value, body + "-----".length()) >= SHORTEST_KEY);
    }

    private static int longestRun(String value, int from) {
        int longest = 0;
        int run = 0;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            run = c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=') ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static Clearance within(String name, String value) {
        List<Embedded> all = new ArrayList<>();
        Embedded.addAddresses(name, value, all);
        Embedded.addAssignments(value, all);
        if (all.isEmpty()) {
            return new Clearance(value, List.of(), List.of());
        }
        if (Embedded.areTooMany(all)) {
            return new Clearance(Credentials.redact(value), List.of(Found.of(name, "password", value)), List.of());
        }
        all.sort(By.number(Embedded::from));
        StringBuilder text = new StringBuilder();
        List<Found> secrets = new ArrayList<>();
        List<Named> references = new ArrayList<>();
        int at = 0;
        for (Embedded one : all) {
            if (one.from() < at) {
                continue;
            }
            String secret = value.substring(one.from(), one.to());
            if (isAbsent(one.name(), secret)) {
                references.add(new Named(one.name(), one.kind()));
                continue;
            }
            text.append(value, at, one.from()).append("***");
            secrets.add(Found.of(one.name(), one.kind(), secret));
            at = one.to();
        }
        return new Clearance(text.append(value, at, value.length()).toString(), secrets, references);
    }
}
