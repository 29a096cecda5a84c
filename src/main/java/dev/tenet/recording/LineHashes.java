package dev.tenet.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the lines of a file apart without their text: 64 bits of the SHA-256 of each, white space left out. A finding is known again by its line's. */
public final class LineHashes {
    private static final int BYTES = 8;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final byte[] hashes;

    private LineHashes(byte[] hashes) {
        this.hashes = hashes;
    }

    public static LineHashes of(List<String> lines) {
        byte[] hashes = new byte[lines.size() * BYTES];
        MessageDigest digest = sha256();
        for (int i = 0; i < lines.size(); i++) {
            String text = SPACE.matcher(lines.get(i)).replaceAll("");
            if (!text.isEmpty()) {
                System.arraycopy(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, hashes, i * BYTES, BYTES);
            }
        }
        return new LineHashes(hashes);
    }

    /** The hash of one line, as {@link #of(int)} says it. */
    public static String of(String line) {
        return of(List.of(line)).of(1);
    }

    /** Reads what {@link #toString} says; throws {@link IllegalArgumentException} when it is something else. */
    static LineHashes read(String base64) {
        byte[] hashes = Base64.getDecoder().decode(base64);
        if (hashes.length % BYTES != 0) {
            throw new IllegalArgumentException("hashes of lines are " + BYTES + " bytes each");
        }
        return new LineHashes(hashes);
    }

    /** The hash of the line, from 1, in hexadecimal digits; empty for a blank line and for one that the file does not have. */
    public String of(int line) {
        if (line < 1 || line * BYTES > hashes.length) {
            return "";
        }
        byte[] hash = Arrays.copyOfRange(hashes, (line - 1) * BYTES, line * BYTES);
        return Arrays.equals(hash, new byte[BYTES]) ? "" : HexFormat.of().formatHex(hash);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(hashes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
