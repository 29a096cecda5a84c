package dev.tenet.extract.container;

import java.util.ArrayList;
import java.util.List;

/** Reads the names and values that {@code ENV}, {@code ARG} and {@code LABEL} set. */
final class DockerVariables {
    private DockerVariables() {}

    /** A name with its value, quotes removed, and where the value stands in the arguments; an {@code ARG} without a default is not assigned. */
    record Variable(String name, String value, boolean assigned, int from, int to) {}

    private record Word(String text, int from) {}

    static List<Variable> of(String keyword, String arguments) {
        List<Word> words = words(arguments);
        if (words.isEmpty()) {
            return List.of();
        }
        if (!keyword.equals("ARG") && words.get(0).text.indexOf('=') < 0) {
            // The old form: ENV NAME all the rest
            String name = words.get(0).text;
            int from = words.size() > 1 ? words.get(1).from : arguments.length();
            return List.of(new Variable(name, unquoted(arguments.substring(from)), true, from, arguments.length()));
        }
        List<Variable> variables = new ArrayList<>();
        for (Word word : words) {
            int end = word.from + word.text.length();
            int equals = word.text.indexOf('=');
            if (equals < 0) {
                variables.add(new Variable(unquoted(word.text), "", false, end, end));
            } else {
                String value = unquoted(word.text.substring(equals + 1));
                variables.add(new Variable(unquoted(word.text.substring(0, equals)), value, true, word.from + equals + 1, end));
            }
        }
        return variables;
    }

    /** Words as the shell splits them, quotes kept. */
    private static List<Word> words(String arguments) {
        List<Word> words = new ArrayList<>();
        char quote = 0;
        int start = -1;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (start >= 0) {
                    words.add(new Word(arguments.substring(start, i), start));
                    start = -1;
                }
                continue;
            }
            start = start < 0 ? i : start;
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        if (start >= 0) {
            words.add(new Word(arguments.substring(start), start));
        }
        return words;
    }

    private static String unquoted(String word) {
        int last = word.length() - 1;
        boolean quoted = last > 0 && (word.charAt(0) == '"' || word.charAt(0) == '\'') && word.charAt(last) == word.charAt(0);
        return quoted ? word.substring(1, last) : word;
    }
}
