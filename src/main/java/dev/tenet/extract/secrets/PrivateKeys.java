package dev.tenet.extract.secrets;

import org.jspecify.annotations.Nullable;

/** Private keys in clear: PEM of any kind (PKCS #1, PKCS #8, SEC 1, OpenSSH, PGP), PuTTY's files and JSON web keys. */
final class PrivateKeys {
    private static final int LONGEST_HEAD = 60;
    private static final int SHORTEST_BODY = 80;
    private static final int LONGEST_BODY = 20_000;
    private static final int WINDOW = 1_500;
    private static final int SHORTEST_LINE = 32;

    /** {@code openssh-key-v1}, and behind it the length of {@code none}, the cipher of a key without a passphrase; RFC 4648 text of both. */
    private static final String OPENSSH = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU";

    private PrivateKeys() {}

    /** The key whose {@code -----BEGIN } starts at {@code start}; null when there is none, or nothing of it but the head. */
    static @Nullable Match pem(byte[] text, int start, int end) {
        int stop = Math.min(text.length, end + LONGEST_HEAD);
        int close = end;
        while (close < stop && text[close] != '-') {
            close++;
        }
        String label = new ByteText(text, end, close).toString();
        if (!label.endsWith("PRIVATE KEY") && !label.endsWith("PRIVATE KEY BLOCK") || close + 5 > text.length) {
            return null;
        }
        StringBuilder body = new StringBuilder();
        int at = close + 5;
        int last = Math.min(text.length, at + LONGEST_BODY);
        int run = 0;
        int longest = 0;
        for (; at < last && text[at] != '-'; at++) {
            byte b = text[at];
            run = isBase64(b) ? run + 1 : 0;
            longest = Math.max(longest, run);
            boolean escape = b == '\\' && at + 1 < last && (text[at + 1] == 'n' || text[at + 1] == 'r');
            if (escape) {
                at++;
            } else if (isBase64(b) && body.length() < 4 * SHORTEST_BODY) {
                body.append((char) b);
            } else if (b == ':') {
                // A header: "Proc-Type: 4,ENCRYPTED", which the rest of its line belongs to.
                String line = new ByteText(text, at, Math.min(last, at + 30)).toString();
                if (line.contains("ENCRYPTED")) {
                    return key(start, at, Match.ENCRYPTED_KEY, "encrypted-private-key", "Private key under a passphrase");
                }
            } else if (b == '<' || b == '{' || b == '.' && at + 2 < last && text[at + 1] == '.') {
                return null;
            }
        }
        // "Proc-Type" has a dash of its own.
        String next = new ByteText(text, close, Math.min(text.length, close + 60)).toString();
        if (label.startsWith("ENCRYPTED") || next.contains("ENCRYPTED")) {
            return key(start, at, Match.ENCRYPTED_KEY, "encrypted-private-key", "Private key under a passphrase");
        }
        String read = body.toString();
        // Words of a sentence behind a head that is only spoken of are shorter than lines of a key.
        if (longest < SHORTEST_LINE || read.length() < SHORTEST_BODY || Entropy.of(read) < 4 || Noise.isInvented(read.substring(Math.min(40, read.length())).replace("AAAAAAA", ""))) {
            return null;
        }
        if (label.startsWith("OPENSSH")) {
            return read.startsWith(OPENSSH)
                    ? key(start, at, Match.PRIVATE_KEY, "openssh-private-key", "OpenSSH private key")
                    : key(start, at, Match.ENCRYPTED_KEY, "encrypted-private-key", "Private key under a passphrase");
        }
        if (label.startsWith("PGP")) {
            return key(start, at, Match.PRIVATE_KEY, "pgp-private-key", "PGP private key");
        }
        return key(start, at, Match.PRIVATE_KEY, "pem-private-key", "Private key (PEM)");
    }

    /** PuTTY's file, which says of itself whether it is encrypted. */
    static @Nullable Match putty(byte[] text, int start, int end) {
        String head = new ByteText(text, end, Math.min(text.length, end + WINDOW)).toString();
        if (!head.contains("Private-Lines:")) {
            return null;
        }
        int to = Math.min(text.length, end + head.indexOf("Private-Lines:"));
        return head.contains("Encryption: none")
                ? key(start, to, Match.PRIVATE_KEY, "putty-private-key", "PuTTY private key")
                : key(start, to, Match.ENCRYPTED_KEY, "encrypted-private-key", "Private key under a passphrase");
    }

    /** A JSON web key with its private part, RFC 7517; {@code "kty"} starts at {@code start}. */
    static @Nullable Match jwk(byte[] text, int start) {
        int from = start;
        while (from > 0 && start - from < WINDOW && text[from] != '{') {
            from--;
        }
        int to = start;
        while (to < text.length && to - start < WINDOW && text[to] != '}') {
            to++;
        }
        String object = new ByteText(text, from, to).toString();
        for (String name : new String[] {"\"d\"", "\"k\""}) {
            int at = object.indexOf(name);
            if (at >= 0) {
                int open = object.indexOf('"', at + name.length());
                int close = open < 0 ? -1 : object.indexOf('"', open + 1);
                if (close - open > 30 && object.substring(at + name.length(), open).strip().equals(":") && !Noise.isInvented(object.substring(open + 1, close))) {
                    return key(from + open + 1, from + close, Match.PRIVATE_KEY, "json-web-key", "Private part of a JSON web key");
                }
            }
        }
        return null;
    }

    private static Match key(int from, int to, String kind, String format, String title) {
        return new Match(from, to, kind, format, title, "", false);
    }

    private static boolean isBase64(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '/' || b == '=';
    }
}
