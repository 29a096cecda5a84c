package dev.tenet.audit;

import dev.tenet.fact.Location;
import dev.tenet.policy.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A tool that runs before the audit, as {@code tools:} of a configuration says it.
 *
 * @param name of the tool
 * @param words the program and its arguments; {@code {out}} is the file that it writes, and without it what it prints is read
 * @param folder in which it runs, below the audited root
 * @param timeout after which it is stopped
 * @param environment names of variables that it sees beside {@code PATH}, {@code HOME} and the like
 * @param location in the configuration
 */
record ToolCommand(String name, List<String> words, String folder, Duration timeout, List<String> environment, Location location) {
    private static final long SECONDS = 300;

    ToolCommand {
        words = List.copyOf(words);
        environment = List.copyOf(environment);
    }

    /** Reads {@code name: command}, or {@code name: { run, folder, timeout, environment }}. */
    static ToolCommand read(String name, YamlNode node) {
        Location where = Location.of(AuditConfig.nameOf(node.path()), node.line(), node.column());
        if (!node.isMap()) {
            return new ToolCommand(name, words(node), "", Duration.ofSeconds(SECONDS), List.of(), where);
        }
        node.allow("run", "folder", "timeout", "environment");
        long seconds = node.get("timeout").map(YamlNode::number).orElse((double) SECONDS).longValue();
        if (seconds <= 0) {
            throw node.required("timeout").error("the timeout is above 0 seconds", "");
        }
        return new ToolCommand(name, words(node.required("run")), node.get("folder").map(YamlNode::text).orElse(""), Duration.ofSeconds(seconds),
                node.get("environment").map(YamlNode::texts).orElse(List.of()), where);
    }

    /** A list as it is, or a line taken apart at its spaces, but for those in quotes. Nothing is expanded: there is no shell. */
    private static List<String> words(YamlNode node) {
        List<String> words = node.isList() ? node.texts() : split(node);
        if (words.isEmpty()) {
            throw node.error("the command is empty", "Write a program and its arguments.");
        }
        return words;
    }

    private static List<String> split(YamlNode node) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (char c : node.text().toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw node.error("a quote is not closed", "Close it.");
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
