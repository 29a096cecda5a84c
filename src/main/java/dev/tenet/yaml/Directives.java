package dev.tenet.yaml;

import java.util.HashMap;
import java.util.Map;

/** The lines that begin with {@code %} before a document, and the tags that they make. */
final class Directives {
    private static final String CORE = "tag:yaml.org,2002:";

    private final Cursor cursor;
    private final Map<String, String> prefixes = new HashMap<>();
    private boolean version;

    Directives(Cursor cursor) {
        this.cursor = cursor;
        clear();
    }

    /** Forgets them: they hold for one document. */
    void clear() {
        prefixes.clear();
        prefixes.put("!", "!");
        prefixes.put("!!", CORE);
        version = false;
    }

    /** Reads one, at its {@code %}, to the next text. */
    void read() {
        int from = cursor.at;
        cursor.at++;
        String name = word();
        if (name.equals("YAML")) {
            String number = word();
            if (version || !isVersion(number)) {
                throw Unreadable.entry(from, "%YAML stands once before a document, with a version such as 1.2");
            }
            version = true;
        } else if (name.equals("TAG")) {
            String handle = word();
            String prefix = word();
            if (!isHandle(handle) || prefix.isEmpty()) {
                throw Unreadable.entry(from, "%TAG needs a handle such as !e! and a prefix");
            }
            prefixes.put(handle, prefix);
        } else {
            // Others are reserved, and to be ignored.
            while (!word().isEmpty()) {
                continue;
            }
        }
        cursor.endLine();
    }

    /** The tag that {@code handle} and {@code suffix} say at {@code offset}. */
    String resolve(String handle, String suffix, int offset) {
        String prefix = prefixes.get(handle);
        if (prefix == null) {
            throw Unreadable.entry(offset, "the tag handle '%s' is not declared; write %%TAG %s and its prefix before the document".formatted(handle, handle));
        }
        return prefix + decoded(suffix);
    }

    private String word() {
        cursor.skipBlanks();
        int from = cursor.at;
        if (cursor.text[from] != '#') {
            while (!Cursor.isGap(cursor.text[cursor.at])) {
                cursor.at++;
            }
        }
        return new String(cursor.text, from, cursor.at - from);
    }

    private static boolean isVersion(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && dot < text.length() - 1 && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9') && dot == text.lastIndexOf('.');
    }

    private static boolean isHandle(String text) {
        return text.equals("!") || text.length() > 1 && text.startsWith("!") && text.endsWith("!")
                && text.substring(1, text.length() - 1).chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
    }

    /** Puts bytes in for {@code %41} and its like. */
    private static String decoded(String suffix) {
        if (suffix.indexOf('%') < 0) {
            return suffix;
        }
        byte[] bytes = suffix.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            out[size++] = low < 0 ? bytes[i] : (byte) (high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return new String(out, 0, size, java.nio.charset.StandardCharsets.UTF_8);
    }
}
