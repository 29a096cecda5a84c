package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide is done as a reader would do it: blocks that name a file are written, commands are run, and what they print is compared. {@code …} stands for
 * anything, on a line of its own for any lines.
 */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(`{3,})(\\w+)(?: (\\S+))?\\n(.*?)^\\1$");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit code (\\d)$");

    @TempDir
    Path folder;

    @Test
    void a_newcomer_writes_a_first_policy_in_the_guide_s_words() throws IOException {
        String guide = Files.readString(Path.of("policies/README.md"));

        List<String> done = follow(guide.substring(guide.indexOf("<!-- guide -->"), guide.indexOf("<!-- /guide -->")));

        assertThat(done).containsExactly("tenet policy new", "tenet policy test", "write bot/src/poll.py", "write bot/config/app.yaml", "tenet facts bot",
                "write my-policies/own/pause-outlasts-heartbeat.drl", "write my-policies/own/pause-outlasts-heartbeat.md", "write my-policies/own/pack.yaml",
                "rm my-policies/own/concepts.drl", "tenet policy test", "tenet audit bot", "write my-policies/own/pause-outlasts-heartbeat.drl", "tenet audit bot",
                "write my-policies/cluster/privileged-container.drl", "write my-policies/cluster/privileged-container.md", "write my-policies/cluster/pack.yaml", "tenet policy test");
    }

    @Test
    void the_pack_to_start_from_does_what_its_page_says() throws IOException {
        assertThat(follow(Files.readString(Path.of("examples/own-policies/README.md")))).containsExactly("tenet policy test", "tenet policy list", "tenet audit examples/own-policies/bot");
    }

    @Test
    void a_block_that_is_not_run_is_not_a_console() throws IOException {
        String guide = Files.readString(Path.of("policies/README.md"));
        String rest = guide.substring(guide.indexOf("<!-- /guide -->"));

        assertThat(BLOCK.matcher(rest).results().map(block -> block.group(2))).doesNotContain("console");
    }

    /** Says in few words what was done. */
    private List<String> follow(String text) throws IOException {
        List<String> done = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(2).equals("console")) {
                for (String step : block.group(4).split("(?m)^\\$ ")) {
                    if (!step.isEmpty()) {
                        int end = step.indexOf('\n');
                        done.add(run(step.substring(0, end), step.substring(end + 1)));
                    }
                }
            } else if (block.group(3) != null) {
                Path file = folder.resolve(block.group(3));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(4));
                done.add("write " + block.group(3));
            }
        }
        return done;
    }

    private String run(String line, String expected) throws IOException {
        Matcher exit = EXIT.matcher(line);
        int code = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
        String[] words = exit.replaceFirst("").split(" ");
        if (words[0].equals("rm")) {
            Files.delete(folder.resolve(words[1]));
            return line;
        }
        assertThat(words[0]).as(line).isEqualTo("tenet");
        List<String> arguments = new ArrayList<>();
        for (String word : List.of(words).subList(1, words.length)) {
            arguments.add(word.startsWith("my-policies") || word.equals("bot") ? folder.resolve(word).toString() : word);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = Main.run(arguments.toArray(String[]::new), stream, stream);
        String output = said.toString(StandardCharsets.UTF_8).replace(folder + java.io.File.separator, "").replace(folder.toString(), "");
        assertThat(output).as(line).matches(pattern(expected));
        assertThat(ended).as(line).isEqualTo(code);
        return String.join(" ", List.of(words).subList(0, 3));
    }

    private static Pattern pattern(String expected) {
        String lines = expected.strip().lines()
                .map(line -> line.equals("…") ? "(?s:.*\n)?" : Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "\n")
                .collect(Collectors.joining());
        return Pattern.compile(lines);
    }
}
