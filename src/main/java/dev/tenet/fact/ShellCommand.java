package dev.tenet.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program that a script inside a configuration file starts: by {@code RUN} of a Dockerfile, {@code run} of a workflow, a unit or a crontab.
 *
 * @param location of the command
 * @param origin {@code dockerfile}, {@code compose}, {@code github}, {@code gitlab}, {@code kubernetes}, {@code systemd}, {@code cron}, {@code procfile}
 * @param keyword instruction of a Dockerfile that it stands in: {@code RUN}, {@code CMD}, {@code ENTRYPOINT}, {@code HEALTHCHECK}; empty elsewhere
 * @param owner place of the instruction, step, job, service or container that runs it
 * @param program last part of the path of what starts; {@code sudo}, {@code env}, {@code exec} and the like are looked through
 * @param subcommand first argument that is no option: {@code install} for {@code apt-get -y install curl}; empty when there is none
 * @param words program and arguments as the shell splits them, quotes removed, variables as written
 * @param sudo whether it runs through {@code sudo} or {@code doas}
 * @param pipe program that reads its output; empty when none does
 * @param otherwise program that runs when it fails, behind {@code ||}; empty when none does
 * @param output file that its output is written or appended to, quotes removed: {@code $GITHUB_ENV}; empty when to none
 * @param test whether its file belongs to tests
 */
public record ShellCommand(
        Location location,
        String origin,
        String keyword,
        Location owner,
        String program,
        String subcommand,
        List<String> words,
        boolean sudo,
        String pipe,
        String otherwise,
        String output,
        boolean test)
        implements Fact {
    public ShellCommand {
        words = List.copyOf(words);
    }

    /** Whether one of {@code options} is given: {@code --yes}, {@code --user=x} for {@code --user}, {@code -qy} for {@code -y}. */
    public boolean has(String... options) {
        return Arrays.stream(options).anyMatch(option -> words.stream().skip(1).anyMatch(word -> gives(word, option)));
    }

    /** How often {@code options} are given, together: three times for {@code -q} and {@code --quiet} in {@code -qqy --quiet}. */
    public int times(String... options) {
        int times = 0;
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            boolean letters = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-' && word.indexOf('=') < 0;
            for (String option : options) {
                if (letters && option.length() == 2 && option.charAt(0) == '-') {
                    times += (int) word.chars().skip(1).filter(letter -> letter == option.charAt(1)).count();
                } else if (word.equals(option)) {
                    times++;
                }
            }
        }
        return times;
    }

    private static boolean gives(String word, String option) {
        if (word.equals(option) || word.startsWith(option + "=")) {
            return true;
        }
        boolean letter = option.length() == 2 && option.charAt(0) == '-' && option.charAt(1) != '-';
        return letter && word.length() > 2 && word.charAt(0) == '-' && word.charAt(1) != '-' && word.indexOf('=') < 0
                && word.indexOf(option.charAt(1)) > 0;
    }

    /** The value of {@code option}, behind {@code =} or as the next word; empty when it is not given. */
    public String option(String option) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).startsWith(option + "=")) {
                return words.get(i).substring(option.length() + 1);
            }
            if (words.get(i).equals(option) && i + 1 < words.size()) {
                return words.get(i + 1);
            }
        }
        return "";
    }

    /** Whether a word expands the variable {@code name}: {@code $name} or {@code ${name}}, with whatever stands behind it in the braces. */
    public boolean expands(String name) {
        return words.stream().anyMatch(word -> expands(word, name));
    }

    private static boolean expands(String word, String name) {
        for (int at = word.indexOf('$'); at >= 0; at = word.indexOf('$', at + 1)) {
            int from = word.startsWith("{", at + 1) ? at + 2 : at + 1;
            int end = from + name.length();
            if (word.startsWith(name, from) && (end == word.length() || !Character.isJavaIdentifierPart(word.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Arguments that are no options, behind the subcommand: {@code [curl]} for {@code apt-get -y install curl}. Options in {@code valued} take the next word. */
    public List<String> operands(String... valued) {
        List<String> operands = new ArrayList<>();
        List<String> taking = List.of(valued);
        int at = words.indexOf(subcommand);
        for (int i = at + 1; at > 0 && i < words.size(); i++) {
            String word = words.get(i);
            if (taking.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                operands.add(word);
            }
        }
        return operands;
    }

    /** Whether it starts a file by a path from the folder that it runs in: {@code ./build.sh}. */
    public boolean isLocal() {
        return !words.isEmpty() && words.get(0).startsWith("./");
    }

    /** Whether {@code fragment} stands in one of its words. */
    public boolean says(String fragment) {
        return words.stream().anyMatch(word -> word.contains(fragment));
    }

    /** The command as one line. */
    public String text() {
        return String.join(" ", words);
    }
}
