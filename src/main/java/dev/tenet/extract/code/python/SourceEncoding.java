package dev.tenet.extract.code.python;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which encoding a Python file is written in: by its byte order mark, by the comment that PEP 263 describes, or else UTF-8. */
final class SourceEncoding {
    /**
     * A source as UTF-8.
     *
     * @param utf8 the source; not copied, as it is the largest thing an audit holds
     * @param problem what could not be read as it was meant, in words; empty when nothing was lost
     */
    record Utf8(byte[] utf8, Optional<String> problem) {}

    private static final Pattern DECLARATION = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");
    private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(#.*)?$");

    /** Python's names that Java does not know, without hyphens and underscores. */
    private static final Map<String, Charset> PYTHON_NAMES = Map.of(
            "utf8", StandardCharsets.UTF_8,
            "utf8sig", StandardCharsets.UTF_8,
            "utf", StandardCharsets.UTF_8,
            "u8", StandardCharsets.UTF_8,
            "latin", StandardCharsets.ISO_8859_1,
            "latin1", StandardCharsets.ISO_8859_1,
            "l1", StandardCharsets.ISO_8859_1,
            "isolatin1", StandardCharsets.ISO_8859_1,
            "ascii", StandardCharsets.US_ASCII,
            "646", StandardCharsets.US_ASCII);

    private SourceEncoding() {}

    static Utf8 toUtf8(byte[] raw) {
        if (startsWith(raw, 0xFF, 0xFE)) {
            return decode(raw, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(raw, 0xFE, 0xFF)) {
            return decode(raw, 2, StandardCharsets.UTF_16BE);
        }
        String declared = startsWith(raw, 0xEF, 0xBB, 0xBF) ? "" : declared(raw);
        if (declared.isEmpty()) {
            return decode(raw, 0, StandardCharsets.UTF_8);
        }
        Optional<Charset> charset = charset(declared);
        if (charset.isEmpty()) {
            Utf8 guess = decode(raw, 0, StandardCharsets.UTF_8);
            return new Utf8(guess.utf8(), Optional.of("the declared encoding '%s' is not known; read as UTF-8".formatted(declared)));
        }
        return decode(raw, 0, charset.get());
    }

    private static boolean startsWith(byte[] raw, int... mark) {
        if (raw.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((raw[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The encoding that one of the first two lines names, or nothing. */
    private static String declared(byte[] raw) {
        int end = lineEnd(raw, 0);
        String first = line(raw, 0, end);
        Matcher matcher = DECLARATION.matcher(first);
        if (matcher.find()) {
            return matcher.group(1);
        }
        if (!BLANK.matcher(first).matches()) {
            return "";
        }
        int second = end + (end + 1 < raw.length && raw[end] == '\r' && raw[end + 1] == '\n' ? 2 : 1);
        matcher = DECLARATION.matcher(line(raw, second, lineEnd(raw, second)));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static int lineEnd(byte[] raw, int from) {
        int end = from;
        while (end < raw.length && raw[end] != '\n' && raw[end] != '\r') {
            end++;
        }
        return end;
    }

    private static String line(byte[] raw, int from, int to) {
        return from < to ? new String(raw, from, to - from, StandardCharsets.ISO_8859_1) : "";
    }

    private static Optional<Charset> charset(String declared) {
        String lower = declared.toLowerCase(Locale.ROOT);
        Charset known = PYTHON_NAMES.get(lower.replace("-", "").replace("_", ""));
        if (known != null) {
            return Optional.of(known);
        }
        for (String name : new String[] {lower, lower.replace('_', '-'), "x-" + lower}) {
            try {
                Charset charset = Charset.forName(name);
                // A file whose declaration can be read as ASCII is in none of these.
                return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? Optional.empty() : Optional.of(charset);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // Python writes some names otherwise than Java does: the next spelling may be known.
                continue;
            }
        }
        return Optional.empty();
    }

    private static Utf8 decode(byte[] raw, int from, Charset charset) {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        if (from == 0 && (utf8 || charset.equals(StandardCharsets.US_ASCII)) && isAscii(raw)) {
            return new Utf8(raw, Optional.empty());
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw, from, raw.length - from);
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes);
            return new Utf8(utf8 ? raw : text.toString().getBytes(StandardCharsets.UTF_8), Optional.empty());
        } catch (CharacterCodingException e) {
            String replaced = new String(raw, from, raw.length - from, charset);
            return new Utf8(
                    replaced.getBytes(StandardCharsets.UTF_8),
                    Optional.of("not valid %s; what could not be decoded was replaced".formatted(charset.name())));
        }
    }

    private static boolean isAscii(byte[] raw) {
        int all = 0;
        for (byte unit : raw) {
            all |= unit;
        }
        return all >= 0;
    }
}
