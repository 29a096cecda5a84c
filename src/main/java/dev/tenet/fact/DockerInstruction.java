package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instruction of a Dockerfile.
 *
 * @param location from the instruction to its last continued line
 * @param stage name of the build stage, or its number from 0
 * @param keyword upper case: {@code FROM}
 * @param arguments what follows, continuation lines joined, comments removed
 * @param last whether it belongs to the last stage: the image that is built
 * @param resolved the arguments with the variables put in that ARG and ENV give a value before; those of RUN are the shell's and stay
 * @param flags {@code --from=builder} as {@code from} to {@code builder}; a flag without a value has an empty one
 * @param words arguments without flags, as they are split, quotes removed, variables put in
 * @param exec whether it is written as a JSON list, so that no shell runs
 * @param test whether its file belongs to tests
 */
public record DockerInstruction(
        Location location,
        String stage,
        String keyword,
        String arguments,
        boolean last,
        String resolved,
        Map<String, String> flags,
        List<String> words,
        boolean exec,
        boolean test)
        implements Fact {
    private static final Pattern PLAIN = Pattern.compile("[\\w./@+ -]+");

    public DockerInstruction {
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
        words = List.copyOf(words);
    }

    /** The value of {@code --name=value}; empty when it is not given. */
    public String flag(String name) {
        return flags.getOrDefault(name, "");
    }

    /** The image or stage that a FROM starts from, as written; empty for another instruction. */
    public String image() {
        return keyword.equals("FROM") ? writtenWords().stream().findFirst().orElse("") : "";
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
        List<String> words = writtenWords();
        return words.subList(0, Math.max(0, words.size() - 1)).stream()
                .filter(source -> !source.contains("://") && !source.startsWith("git@") && !source.contains("..") && PLAIN.matcher(source).matches())
                .map(source -> source.replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", ""))
                .filter(source -> !source.isEmpty() && !source.equals("."))
                .toList();
    }

    /** Whether {@code fragment} stands in one of its words. */
    public boolean says(String fragment) {
        return words.stream().anyMatch(word -> word.contains(fragment));
    }

    private List<String> writtenWords() {
        String text = arguments.strip();
        while (text.startsWith("--")) {
            int end = text.indexOf(' ');
            text = end < 0 ? "" : text.substring(end).strip();
        }
        return CommandLine.words(text);
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DockerInstruction that && location.equals(that.location) && stage.equals(that.stage) && keyword.equals(that.keyword)
                && arguments.equals(that.arguments) && last == that.last
                && resolved.equals(that.resolved) && flags.equals(that.flags) && words.equals(that.words)
                && exec == that.exec && test == that.test;
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + keyword.hashCode();
    }
}
