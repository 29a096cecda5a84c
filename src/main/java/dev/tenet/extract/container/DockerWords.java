package dev.tenet.extract.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The arguments of an instruction, taken apart.
 *
 * @param flags {@code --name=value}
 * @param rest what follows the flags
 * @param offset of the rest in the arguments
 * @param words of the rest, quotes removed
 * @param exec whether the rest is a JSON list
 */
record DockerWords(Map<String, String> flags, String rest, int offset, List<String> words, boolean exec) {
    DockerWords {
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
        words = List.copyOf(words);
    }

    static DockerWords of(String arguments) {
        Map<String, String> flags = new TreeMap<>();
        int at = 0;
        while (arguments.startsWith("--", at)) {
            int end = at;
            while (end < arguments.length() && !Character.isWhitespace(arguments.charAt(end))) {
                end++;
            }
            String flag = arguments.substring(at + 2, end);
            int equals = flag.indexOf('=');
            // RUN takes --mount several times.
            flags.merge(equals < 0 ? flag : flag.substring(0, equals), equals < 0 ? "" : flag.substring(equals + 1), (a, b) -> a + " " + b);
            at = end;
            while (at < arguments.length() && Character.isWhitespace(arguments.charAt(at))) {
                at++;
            }
        }
        String rest = arguments.substring(at);
        int line = rest.indexOf('\n');
        String first = line < 0 ? rest : rest.substring(0, line);
        List<String> list = json(first);
        return new DockerWords(flags, rest, at, list == null ? split(first) : list, list != null);
    }

    /** The texts of a JSON list; null when it is none, so that Docker hands it to a shell. */
    private static @org.jspecify.annotations.Nullable List<String> json(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) {
            return null;
        }
        List<String> out = new ArrayList<>();
        int at = 1;
        boolean expected = true;
        while (at < trimmed.length() - 1) {
            char c = trimmed.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == ',' && !expected) {
                expected = true;
                at++;
            } else if (c == '"' && expected) {
                StringBuilder word = new StringBuilder();
                for (at++; at < trimmed.length() - 1 && trimmed.charAt(at) != '"'; at++) {
                    if (trimmed.charAt(at) == '\\' && at + 1 < trimmed.length() - 1) {
                        at++;
                        word.append(escaped(trimmed.charAt(at)));
                    } else {
                        word.append(trimmed.charAt(at));
                    }
                }
                out.add(word.toString());
                expected = false;
                at++;
            } else {
                return null;
            }
        }
        return out;
    }

    private static char escaped(char c) {
        return c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }

    /** Words as white space parts them, quotes removed. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
                continue;
            }
            open = true;
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else {
                word.append(c);
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
