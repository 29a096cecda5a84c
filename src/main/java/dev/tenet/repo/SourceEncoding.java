package dev.tenet.repo;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which encoding a Python file says it is written in, by the comment that PEP 263 describes. */
final class SourceEncoding {
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

    /** The encoding that one of the first two lines names; empty when none does. */
    static Optional<String> declared(byte[] raw) {
        int end = lineEnd(raw, 0);
        String first = line(raw, 0, end);
        Optional<String> named = nameIn(first);
        if (named.isPresent() || !BLANK.matcher(first).matches()) {
            return named;
        }
        int second = end + (end + 1 < raw.length && raw[end] == '\r' && raw[end + 1] == '\n' ? 2 : 1);
        return nameIn(line(raw, second, lineEnd(raw, second)));
    }

    private static Optional<String> nameIn(String line) {
        Matcher matcher = DECLARATION.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The encoding as Java knows it; empty when it does not, or when a file that starts with a readable declaration cannot be in it. */
    static Optional<Charset> charset(String declared) {
        String lower = declared.toLowerCase(Locale.ROOT);
        Charset known = PYTHON_NAMES.get(lower.replace("-", "").replace("_", ""));
        if (known != null) {
            return Optional.of(known);
        }
        for (String name : new String[] {lower, lower.replace('_', '-'), "x-" + lower}) {
            try {
                Charset charset = Charset.forName(name);
                return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? Optional.empty() : Optional.of(charset);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // Python writes some names otherwise than Java does: the next spelling may be known.
                continue;
            }
        }
        return Optional.empty();
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
}
