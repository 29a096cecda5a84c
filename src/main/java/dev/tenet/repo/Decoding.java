package dev.tenet.repo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file as UTF-8 without a byte order mark.
 *
 * @param utf8 the text; empty when it is binary
 * @param isBinary whether this is no text
 * @param malformedLine line of the first bytes that are not text in the file's encoding; 0 when all are
 */
record Decoding(byte[] utf8, boolean isBinary, int malformedLine) {
    /** As far as git looks for a NUL. */
    private static final int LOOKED_AT = 8 * 1024;

    static Decoding of(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return ofUtf8(Arrays.copyOfRange(content, 3, content.length));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return ofUtf16(content, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return ofUtf16(content, StandardCharsets.UTF_16LE);
        }
        return ofUtf8(content);
    }

    private static Decoding ofUtf8(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return new Decoding(new byte[0], true, 0);
            }
        }
        return new Decoding(content, false, isAscii(content) ? 0 : malformedLine(content));
    }

    private static Decoding ofUtf16(byte[] content, Charset charset) {
        String text = new String(content, 2, content.length - 2, charset);
        int malformed = text.indexOf('\uFFFD');
        int line = malformed < 0 ? 0 : 1 + (int) text.substring(0, malformed).chars().filter(c -> c == '\n').count();
        return new Decoding(text.getBytes(StandardCharsets.UTF_8), text.indexOf('\0') >= 0, line);
    }

    private static boolean isAscii(byte[] content) {
        byte all = 0;
        for (byte b : content) {
            all |= b;
        }
        return all >= 0;
    }

    private static int malformedLine(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            decoder.decode(in);
            return 0;
        } catch (CharacterCodingException malformed) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            return line;
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
