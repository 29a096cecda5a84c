package dev.tenet.extract.secrets;

import dev.tenet.extract.ShortLived;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** JSON web tokens (RFC 7519) with a signature, and passwords in headers of HTTP's basic authentication (RFC 7617). */
final class SignedTokens {
    private static final int LONGEST_PART = 8_000;
    private static final int SHORTEST_SIGNATURE = 20;
    private static final int SHORTEST_BASIC = 12;
    private static final int LONGEST_BASIC = 400;

    private SignedTokens() {}

    /** The token that starts at {@code start}; null when there is none, or everybody may have it. */
    static @Nullable Match at(byte[] text, int start) {
        if (start > 0 && (isPart(text[start - 1]) || text[start - 1] == '.')) {
            return null;
        }
        int header = part(text, start);
        if (header >= text.length || text[header] != '.') {
            return null;
        }
        int payload = part(text, header + 1);
        if (payload >= text.length || text[payload] != '.' || payload == header + 1) {
            return null;
        }
        int signature = part(text, payload + 1);
        if (signature - payload - 1 < SHORTEST_SIGNATURE) {
            return null;
        }
        String head = decoded(text, start, header);
        String body = decoded(text, header + 1, payload);
        boolean known = body.contains("1234567890") || body.contains("John Doe") || body.contains("example") || body.contains("\"role\":\"anon\"");
        if (ShortLived.isClaims(body) || !head.startsWith("{") || !head.contains("\"alg\"") || head.contains("\"none\"") || known || Noise.isInvented(new ByteText(text, payload + 1, signature))) {
            return null;
        }
        return new Match(start, signature, Match.SIGNED_TOKEN, "json-web-token", "JSON web token", "", false);
    }

    /** User and password behind {@code Basic }, which ends before {@code at}; null when they are none. */
    static @Nullable Match basic(byte[] text, int at) {
        int end = at;
        while (end < text.length && end - at < LONGEST_BASIC && (isPart(text[end]) || text[end] == '+' || text[end] == '/')) {
            end++;
        }
        int pads = end;
        while (pads < text.length && text[pads] == '=' && pads - end < 2) {
            pads++;
        }
        if (end - at < SHORTEST_BASIC || (pads - at) % 4 != 0) {
            return null;
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(new ByteText(text, at, pads).toString()), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        int colon = pair.indexOf(':');
        boolean printable = pair.chars().allMatch(c -> c >= ' ' && c <= '~');
        String password = colon < 0 ? "" : pair.substring(colon + 1);
        if (!printable || colon < 1 || password.length() < 6 || Noise.isNone("password", password) || Noise.isInvented(password) || Entropy.of(password) < 2.5) {
            return null;
        }
        return new Match(at, pads, Match.ADDRESS, "basic-authentication", "Header of basic authentication", "Authorization", false);
    }

    private static int part(byte[] text, int from) {
        int at = from;
        while (at < text.length && at - from < LONGEST_PART && isPart(text[at])) {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] text, int from, int to) {
        try {
            return new String(Base64.getUrlDecoder().decode(new ByteText(text, from, to).toString()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static boolean isPart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-';
    }
}
