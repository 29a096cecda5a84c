package dev.tenet.extract.secrets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** The checks that vendors build into their credentials, so that what only looks like one is known without asking them. */
public final class Checksum {
    /** Names that a table may use. */
    public static final Set<String> KNOWN = Set.of("crc32-base62", "macaroon", "base58check", "bech32");

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CRC_LENGTH = 6;
    private static final int BECH32_LENGTH = 6;

    private Checksum() {}

    /** Whether {@code credential} passes the check; throws {@link IllegalArgumentException} when none has that name. */
    public static boolean holds(String algorithm, String credential) {
        return switch (algorithm) {
            case "crc32-base62" -> credential.length() > CRC_LENGTH && credential.endsWith(crc(body(credential.substring(0, credential.length() - CRC_LENGTH))));
            case "macaroon" -> macaroon(credential);
            case "base58check" -> base58(credential);
            case "bech32" -> bech32(credential);
            default -> throw new IllegalArgumentException("there is no checksum \"" + algorithm + "\"");
        };
    }

    /** The characters that make {@code start} a credential that passes; for the algorithms that end with some. */
    public static String ending(String algorithm, String start) {
        return switch (algorithm) {
            case "crc32-base62" -> crc(body(start));
            case "bech32" -> bech32Ending(start);
            default -> throw new IllegalArgumentException("\"" + algorithm + "\" does not end with a checksum");
        };
    }

    /** Behind the prefix, which ends with an underscore (GitHub, "Behind GitHub's new authentication token formats", 2021; npm has the same). */
    private static String body(String start) {
        return start.substring(start.lastIndexOf('_') + 1);
    }

    /** CRC-32 of the random part in base 62, digits first, six places. */
    private static String crc(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CRC_LENGTH];
        for (int i = CRC_LENGTH - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(digits);
    }

    /** A macaroon of version 2 that names its place first: 2, then field 1 with a length and the host (PyPI's tokens behind {@code pypi-}). */
    private static boolean macaroon(String credential) {
        String text = credential.substring(credential.indexOf('-') + 1);
        byte[] head = Base64.getUrlDecoder().decode(text.substring(0, Math.min(text.length(), 32) / 4 * 4));
        if (head.length < 12 || head[0] != 2 || head[1] != 1 || head[2] <= 0 || head[2] > head.length - 3) {
            return false;
        }
        return new String(head, 3, head[2], StandardCharsets.US_ASCII).endsWith("pypi.org");
    }

    /** Base 58 with the first four bytes of a double SHA-256 at the end (Bitcoin's wallet import format, and extended keys of BIP 32). */
    private static boolean base58(String credential) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < credential.length(); i++) {
            int digit = BASE58.indexOf(credential.charAt(i));
            if (digit < 0) {
                return false;
            }
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = number.toByteArray();
        byte[] data = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        if (data.length < 5) {
            return false;
        }
        byte[] sum = sha256(sha256(Arrays.copyOf(data, data.length - 4)));
        return Arrays.equals(Arrays.copyOf(sum, 4), Arrays.copyOfRange(data, data.length - 4, data.length));
    }

    /** {@code payload} in base 58 with its check. */
    static String base58(byte[] payload) {
        byte[] whole = Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(sha256(sha256(payload)), 0, whole, payload.length, 4);
        BigInteger number = new BigInteger(1, whole);
        StringBuilder text = new StringBuilder();
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(58));
            text.append(BASE58.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return text.reverse().toString();
    }

    /** BIP 173: the checksum of the part before the last 1 and of the data behind it is 1. */
    private static boolean bech32(String credential) {
        String text = credential.toLowerCase(Locale.ROOT);
        int one = text.lastIndexOf('1');
        int sum = 1;
        for (int value : expanded(text.substring(0, one))) {
            sum = step(sum, value);
        }
        for (int i = one + 1; i < text.length(); i++) {
            int value = BECH32.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = step(sum, value);
        }
        return sum == 1;
    }

    private static String bech32Ending(String start) {
        String text = start.toLowerCase(Locale.ROOT);
        int one = text.lastIndexOf('1');
        int sum = 1;
        for (int value : expanded(text.substring(0, one))) {
            sum = step(sum, value);
        }
        for (int i = one + 1; i < text.length(); i++) {
            sum = step(sum, BECH32.indexOf(text.charAt(i)));
        }
        for (int i = 0; i < BECH32_LENGTH; i++) {
            sum = step(sum, 0);
        }
        sum ^= 1;
        StringBuilder ending = new StringBuilder();
        for (int i = 0; i < BECH32_LENGTH; i++) {
            ending.append(BECH32.charAt(sum >>> 5 * (BECH32_LENGTH - 1 - i) & 31));
        }
        return start.equals(text) ? ending.toString() : ending.toString().toUpperCase(Locale.ROOT);
    }

    private static int[] expanded(String prefix) {
        int[] values = new int[2 * prefix.length() + 1];
        for (int i = 0; i < prefix.length(); i++) {
            values[i] = prefix.charAt(i) >> 5;
            values[prefix.length() + 1 + i] = prefix.charAt(i) & 31;
        }
        return values;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
