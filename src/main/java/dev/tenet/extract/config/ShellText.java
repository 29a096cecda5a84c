package dev.tenet.extract.config;

import dev.tenet.extract.code.shell.CommandLines;
import dev.tenet.fact.Location;
import dev.tenet.fact.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts and command lines inside configuration files, as the commands that they start. */
public final class ShellText {
    private static final Set<String> WRAPPERS = Set.of("sudo", "doas", "env", "exec", "time", "nice", "nohup", "command", "eatmydata", "xvfb-run", "tini", "dumb-init", "gosu", "su-exec");
    private static final Set<String> RAISING = Set.of("sudo", "doas");
    /** Options of wrappers that take the next word. */
    private static final Set<String> VALUED = Set.of("-u", "-g", "-n", "--user", "--group");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);

    private final String origin;
    private final Location owner;
    private final String keyword;
    private final boolean test;

    /** For what {@code owner} runs; {@code origin} as in {@link ShellCommand}. */
    public ShellText(String origin, Location owner) {
        this(origin, owner, "");
    }

    /** For what the instruction {@code keyword} of a Dockerfile runs. */
    public ShellText(String origin, Location owner, String keyword) {
        this.origin = origin;
        this.owner = owner;
        this.keyword = keyword;
        this.test = ConfigPaths.isTest(owner.path());
    }

    public Location owner() {
        return owner;
    }

    /** The commands of {@code script}, secrets in it already redacted; {@code place} says where an offset of it stands. */
    public List<ShellCommand> commands(String script, IntFunction<Location> place) {
        String fit = fit(script);
        List<ShellCommand> commands = new ArrayList<>();
        for (CommandLines.Started started : CommandLines.of(fit, script)) {
            commands.add(command(place.apply(started.start()), started.words(), program(started.pipe()), program(started.otherwise()), started.output()));
        }
        return commands;
    }

    /** The command whose words are already split: Docker's exec form. */
    public ShellCommand command(List<String> words) {
        return command(owner, words, "", "", "");
    }

    private ShellCommand command(Location location, List<String> all, String pipe, String otherwise, String output) {
        int at = 0;
        boolean sudo = false;
        while (at < all.size() - 1 && WRAPPERS.contains(program(all.get(at)))) {
            String wrapper = program(all.get(at));
            sudo |= RAISING.contains(wrapper);
            at++;
            while (at < all.size() - 1 && (all.get(at).startsWith("-") || ASSIGNMENT.matcher(all.get(at)).matches())) {
                at += VALUED.contains(all.get(at)) ? 2 : 1;
            }
            at += (wrapper.equals("gosu") || wrapper.equals("su-exec")) && at < all.size() - 1 ? 1 : 0;
        }
        List<String> words = all.subList(Math.min(at, all.size()), all.size());
        String subcommand = words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst().orElse("");
        return new ShellCommand(location, origin, keyword, owner, words.isEmpty() ? "" : program(words.get(0)), subcommand, words, sudo, pipe, otherwise,
                output, test);
    }

    private static String program(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    /** Expressions of workflows are no shell: letters of the same length stand in for them. */
    private static String fit(String script) {
        if (!script.contains("${{")) {
            return script;
        }
        Matcher expression = EXPRESSION.matcher(script);
        StringBuilder out = new StringBuilder(script);
        while (expression.find()) {
            for (int i = expression.start(); i < expression.end(); i++) {
                if (out.charAt(i) != '\n') {
                    out.setCharAt(i, 'x');
                }
            }
        }
        return out.toString();
    }
}
