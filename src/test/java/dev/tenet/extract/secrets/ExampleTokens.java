package dev.tenet.extract.secrets;

import java.math.BigInteger;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes credentials that nobody was ever given, from what a format says of its example: so none has to be written down. */
public final class ExampleTokens {
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final Pattern PART = Pattern.compile("\\{([A-Za-z0-9]+)(?::([0-9]+))?}");

    private ExampleTokens() {}

    /** A line of text in which a credential of the format stands; the same at every call. */
    public static String line(TokenFormat format) {
        String token = of(format);
        return format.assigned() ? name(format) + " = \"" + token + "\"" : "call(" + '"' + token + "\")";
    }

    private static String name(TokenFormat format) {
        String word = format.keywords().get(0);
        return format.with().isEmpty() || format.with().stream().anyMatch(word::contains) ? word : word + "_" + format.with().get(0);
    }

    /** A credential of the format; the same at every call. */
    public static String of(TokenFormat format) {
        Random random = new Random(format.id().hashCode());
        StringBuilder token = new StringBuilder();
        Matcher part = PART.matcher(format.example());
        int at = 0;
        while (part.find()) {
            token.append(format.example(), at, part.start());
            int length = part.group(2) == null ? 0 : Integer.parseInt(part.group(2));
            token.append(part.group(1).equals("checksum") ? Checksum.ending(format.checksum(), token.toString()) : part(part.group(1), length, random));
            at = part.end();
        }
        return token.append(format.example().substring(at)).toString();
    }

    private static String part(String alphabet, int length, Random random) {
        return switch (alphabet) {
            case "alnum" -> some(DIGITS + LOWER + UPPER, length, random);
            case "ALNUM" -> some(DIGITS + UPPER, length, random);
            case "lownum" -> some(DIGITS + LOWER, length, random);
            case "alpha" -> some(LOWER + UPPER, length, random);
            case "digit" -> some(DIGITS, length, random);
            case "hex" -> some(DIGITS + "abcdef", length, random);
            case "HEX" -> some(DIGITS + "ABCDEF", length, random);
            case "b64" -> some(DIGITS + LOWER + UPPER + "+/", length, random);
            case "b64url" -> some(DIGITS + LOWER + UPPER + "-_", length - 1, random) + some(LOWER, 1, random);
            case "base32" -> some(UPPER + "234567", length, random);
            case "lowbase32" -> some(LOWER + "234567", length, random);
            case "bech32" -> some(BECH32, length, random);
            case "BECH32" -> some(BECH32.toUpperCase(java.util.Locale.ROOT), length, random);
            case "uuid" -> some(DIGITS + "abcdef", 8, random) + "-" + some(DIGITS + "abcdef", 4, random) + "-4" + some(DIGITS + "abcdef", 3, random) + "-a" + some(DIGITS + "abcdef", 3, random)
                    + "-" + some(DIGITS + "abcdef", 12, random);
            case "wif" -> Checksum.base58(payload("80", 32, "01", random));
            case "xprv" -> Checksum.base58(payload("0488ade4" + "00" + "00000000" + "00000000", 32, "", random, "00"));
            default -> throw new IllegalArgumentException("no alphabet " + alphabet);
        };
    }

    private static byte[] payload(String head, int length, String tail, Random random, String... between) {
        String key = String.join("", between) + some(DIGITS + "abcdef", 2 * length, random);
        String chain = between.length == 0 ? "" : some(DIGITS + "abcdef", 2 * length, random);
        String hex = head + chain + key + tail;
        byte[] bytes = new byte[hex.length() / 2];
        byte[] number = new BigInteger(hex, 16).toByteArray();
        int from = Math.max(0, number.length - bytes.length);
        System.arraycopy(number, from, bytes, bytes.length - number.length + from, number.length - from);
        return bytes;
    }

    private static String some(String alphabet, int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
