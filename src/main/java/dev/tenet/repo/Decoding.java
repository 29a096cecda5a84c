package dev.tenet.repo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a file as UTF-8 without a byte order mark.
 *
 * @param utf8 the text; empty when it is binary
 * @param isBinary whether this is no text
 * @param line where the first bytes are that are not text in the file's encoding, or where that is declared; 0 when there is nothing to say
 * @param problem what was wrong, in words; empty when nothing was
 */
record Decoding(byte[] utf8, boolean isBinary, int line, String problem) {
    /** As far as git looks for a NUL. */
    static final int LOOKED_AT = 8 * 1024;

    /** The text of a file of the given name; Python's may say what they are written in. */
    static Decoding of(String name, byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return of(Arrays.copyOfRange(content, 3, content.length), StandardCharsets.UTF_8, "save the file as UTF-8");
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return ofUtf16(content, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return ofUtf16(content, StandardCharsets.UTF_16LE);
        }
        Optional<String> declared = name.endsWith(".py") || name.endsWith(".pyi") ? SourceEncoding.declared(content) : Optional.empty();
        return declared.map(encoding -> ofDeclared(content, encoding)).orElseGet(() -> of(content, StandardCharsets.UTF_8, "save the file as UTF-8"));
    }

    private static Decoding ofDeclared(byte[] content, String encoding) {
        Optional<Charset> charset = SourceEncoding.charset(encoding);
        if (charset.isPresent()) {
            return of(content, charset.get(), "save the file as " + charset.get().name() + " or correct its declaration");
        }
        Decoding guess = of(content, StandardCharsets.UTF_8, "save the file as UTF-8");
        return new Decoding(guess.utf8(), guess.isBinary(), 1,
                "declares the encoding '" + encoding + "', which is not known, and was read as UTF-8; correct the declaration");
    }

    private static Decoding of(byte[] content, Charset charset, String remedy) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return new Decoding(new byte[0], true, 0, "");
            }
        }
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        if ((utf8 || charset.equals(StandardCharsets.US_ASCII)) && isAscii(content)) {
            return new Decoding(content, false, 0, "");
        }
        int malformed = malformedLine(content, charset);
        byte[] text = utf8 ? content : new String(content, charset).getBytes(StandardCharsets.UTF_8);
        return new Decoding(text, false, malformed, malformed == 0 ? "" : replaced(charset, remedy));
    }

    private static Decoding ofUtf16(byte[] content, Charset charset) {
        String text = new String(content, 2, content.length - 2, charset);
        int malformed = text.indexOf('\uFFFD');
        int line = malformed < 0 ? 0 : 1 + (int) text.substring(0, malformed).chars().filter(c -> c == '\n').count();
        return new Decoding(text.getBytes(StandardCharsets.UTF_8), text.indexOf('\0') >= 0, line,
                line == 0 ? "" : replaced(charset, "save the file as UTF-8"));
    }

    private static String replaced(Charset charset, String remedy) {
        return "is not " + charset.name() + ": unreadable bytes were replaced; " + remedy;
    }

    private static boolean isAscii(byte[] content) {
        byte all = 0;
        for (byte b : content) {
            all |= b;
        }
        return all >= 0;
    }

    private static int malformedLine(byte[] content, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(content);
        var decoder = charset.newDecoder()
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
