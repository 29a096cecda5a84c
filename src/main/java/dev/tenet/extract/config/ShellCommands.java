package dev.tenet.extract.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a shell script into the commands that it starts; what stands in quotes, substitutions and here-documents is not split. */
public final class ShellCommands {
    private static final int MOST_COMMANDS = 1_000;

    /** Words before a command. */
    private static final Set<String> LEADING = Set.of("if", "then", "else", "elif", "while", "until", "do", "!", "{", "(", "time", "exec", "env");

    /** Commands that start no program of interest by themselves. */
    private static final Set<String> STRUCTURE = Set.of("fi", "done", "esac", "}", ")", "for", "case", "in", "function", "select", "then", "else", "do");

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?\\s{0,9}[\"']?([A-Za-z_][A-Za-z0-9_]{0,99})[\"']?");

    private final String script;
    private final List<String> commands = new ArrayList<>();
    private final StringBuilder command = new StringBuilder();
    private char quote;
    private int depth;
    private int at;

    private ShellCommands(String script) {
        this.script = script;
    }

    public static List<String> of(String script) {
        return new ShellCommands(script).split();
    }

    private List<String> split() {
        while (at < script.length() && commands.size() < MOST_COMMANDS) {
            char c = script.charAt(at++);
            if (c == '\\' && quote != '\'') {
                escape();
            } else if (quote != 0) {
                command.append(c);
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
                command.append(c);
            } else if (depth > 0 || startsSubstitution(c)) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                command.append(c);
            } else if (c == '#' && (command.isEmpty() || Character.isWhitespace(command.charAt(command.length() - 1)))) {
                at = endOfLine();
            } else if (c == '\n') {
                String line = command.toString();
                end();
                skipHereDocument(line);
            } else if (c == ';' || c == '|' || isSeparator(c)) {
                end();
            } else {
                command.append(c);
            }
        }
        end();
        return List.copyOf(commands);
    }

    private boolean startsSubstitution(char c) {
        return c == '(' && !command.isEmpty() && "$<>".indexOf(command.charAt(command.length() - 1)) >= 0;
    }

    /** An ampersand that neither belongs to {@code >&} nor to {@code &>}. */
    private boolean isSeparator(char c) {
        if (c != '&') {
            return false;
        }
        boolean redirects = (!command.isEmpty() && command.charAt(command.length() - 1) == '>')
                || (at < script.length() && script.charAt(at) == '>');
        return !redirects;
    }

    private void escape() {
        if (at < script.length() && script.charAt(at) == '\n') {
            command.append(' ');
            at++;
        } else if (script.startsWith("\r\n", at)) {
            command.append(' ');
            at += 2;
        } else {
            command.append('\\');
            if (at < script.length()) {
                command.append(script.charAt(at++));
            }
        }
    }

    private int endOfLine() {
        int end = script.indexOf('\n', at);
        return end < 0 ? script.length() : end;
    }

    private void skipHereDocument(String line) {
        if (!line.contains("<<")) {
            return;
        }
        Matcher here = HERE_DOCUMENT.matcher(line);
        if (here.find()) {
            int from = at;
            while (from < script.length()) {
                int end = script.indexOf('\n', from);
                end = end < 0 ? script.length() : end;
                boolean ends = script.substring(from, end).strip().equals(here.group(1));
                from = Math.min(script.length(), end + 1);
                at = from;
                if (ends) {
                    return;
                }
            }
        }
    }

    private void end() {
        List<String> words = List.of(command.toString().strip().split("\\s+"));
        command.setLength(0);
        int first = 0;
        while (first < words.size() && (LEADING.contains(words.get(first)) || ASSIGNMENT.matcher(words.get(first)).matches())) {
            first++;
        }
        if (first < words.size() && !words.get(first).isEmpty() && !STRUCTURE.contains(words.get(first))) {
            commands.add(String.join(" ", words.subList(first, words.size())));
        }
    }
}
