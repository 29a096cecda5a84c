package dev.tenet.fact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An instruction of a Dockerfile.
 *
 * @param location from the instruction to its last continued line
 * @param stage name of the build stage, or its number from 0
 * @param keyword upper case: {@code FROM}
 * @param arguments what follows, continuation lines joined, comments removed
 * @param last whether it belongs to the last stage: the image that is built
 */
public record DockerInstruction(Location location, String stage, String keyword, String arguments, boolean last)
        implements Fact {
    private static final Pattern PLAIN = Pattern.compile("[\\w./@+ -]+");

    /** The image or stage that a FROM starts from, as written; empty for another instruction. */
    public String image() {
        return keyword.equals("FROM") ? words().stream().findFirst().orElse("") : "";
    }

    /** Last part of the image's name, without tag and digest: {@code postgres} for {@code docker.io/library/postgres:16}. */
    public String imageName() {
        String name = image().substring(image().lastIndexOf('/') + 1);
        return name.replaceFirst("[@:].*", "");
    }

    /**
     * What a COPY or ADD takes from the build context, without a leading {@code ./}: paths that are written out. What comes from another stage, a
     * here-document or the network is left out, and so are patterns and variables.
     */
    public List<String> sources() {
        boolean copies = keyword.equals("COPY") || keyword.equals("ADD");
        if (!copies || arguments.contains("--from=") || arguments.contains("<<")) {
            return List.of();
        }
        List<String> words = words();
        return words.subList(0, Math.max(0, words.size() - 1)).stream()
                .filter(source -> !source.contains("://") && !source.startsWith("git@") && !source.contains("..") && PLAIN.matcher(source).matches())
                .map(source -> source.replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", ""))
                .filter(source -> !source.isEmpty() && !source.equals("."))
                .toList();
    }

    private List<String> words() {
        String text = arguments.strip();
        while (text.startsWith("--")) {
            int end = text.indexOf(' ');
            text = end < 0 ? "" : text.substring(end).strip();
        }
        return CommandLine.words(text);
    }
}
