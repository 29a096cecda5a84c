package dev.tenet.extract.docs;

import java.util.ArrayList;
import java.util.List;

/** The headings and commands of a document while it is read, within bounds. */
final class Outline {
    private static final int MOST = 5_000;
    private static final int LONGEST_HEADING = 500;

    private final List<String> headings = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();

    void heading(String raw) {
        String text = raw.length() > LONGEST_HEADING ? raw.substring(0, LONGEST_HEADING) : raw;
        String plain = text.replaceAll("\\[([^\\]]{0,500})\\]\\([^)]{0,500}\\)", "$1").replace("`", "").replace("*", "").strip();
        if (!plain.isEmpty() && headings.size() < MOST) {
            headings.add(plain);
        }
    }

    /**
     * Adds the commands of a code block. Where lines have prompts, only they are commands: the rest is what the commands print.
     *
     * @param prompted whether only lines with a prompt are commands in any case
     */
    void block(List<String> lines, boolean prompted) {
        boolean prompts = prompted || lines.stream().anyMatch(Outline::hasPrompt);
        StringBuilder command = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            if (command.isEmpty()) {
                if (text.isEmpty() || text.startsWith("# ") || text.equals("#") || (prompts && !hasPrompt(line))) {
                    continue;
                }
                text = hasPrompt(line) ? text.substring(1).strip() : text;
                if (text.isEmpty()) {
                    continue;
                }
            }
            boolean continued = text.endsWith("\\");
            command.append(command.isEmpty() ? "" : " ").append(continued ? text.substring(0, text.length() - 1).strip() : text);
            if (!continued) {
                add(command);
            }
        }
        add(command);
    }

    List<String> headings() {
        return headings;
    }

    List<String> commands() {
        return commands;
    }

    private void add(StringBuilder command) {
        int comment = command.indexOf(" # ");
        String text = (comment < 0 ? command : command.substring(0, comment)).toString().strip();
        if (!text.isEmpty() && commands.size() < MOST) {
            commands.add(text);
        }
        command.setLength(0);
    }

    private static boolean hasPrompt(String line) {
        String text = line.stripLeading();
        return text.startsWith("$ ") || text.startsWith("> ") || text.startsWith("% ");
    }
}
