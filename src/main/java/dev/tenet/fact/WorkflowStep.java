package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A step of a continuous-integration workflow.
 *
 * @param location of the step
 * @param system {@code github} or {@code gitlab}
 * @param job id of its job
 * @param name as written; empty when it has none
 * @param uses the action with its reference; empty for a command
 * @param run the script; empty for an action
 * @param commands the programs that the script starts, each with its arguments, one a command
 * @param continueOnError whether its failure, or its job's, is ignored
 * @param events the events that start the workflow
 * @param id as written; empty when it has none
 * @param action what {@code uses} names
 * @param inputs what {@code with} gives to the action, values of secrets redacted
 * @param environment its variables, values of secrets redacted
 * @param condition as written, without its braces; empty when it runs unless an earlier step failed
 * @param shell effective: {@code bash} unless the step, the job or the workflow says otherwise; empty for an action
 * @param places of {@code uses}, {@code run}, {@code condition}, {@code shell}, {@code continueOnError}, and of each input as {@code with.NAME}
 */
public record WorkflowStep(
        Location location,
        String system,
        String job,
        String name,
        String uses,
        String run,
        List<String> commands,
        boolean continueOnError,
        List<String> events,
        String id,
        ActionReference action,
        Map<String, String> inputs,
        Map<String, String> environment,
        String condition,
        String shell,
        Places places)
        implements Placed {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public WorkflowStep {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        commands = List.copyOf(commands);
        events = List.copyOf(events);
    }

    /** What {@code with} gives for {@code name}; empty when it gives nothing. */
    public String input(String name) {
        return inputs.getOrDefault(name, "");
    }

    @Override
    public String subject() {
        return "step " + (!name.isEmpty() ? name : !uses.isEmpty() ? uses : !id.isEmpty() ? id : "of job " + job);
    }

    /** Whether one of the commands starts {@code program}, directly or through {@code python -m}, {@code poetry run}, {@code npx} and the like. */
    public boolean runs(String program) {
        return commands.stream().anyMatch(command -> starts(command, program));
    }

    /** Whether a command that starts {@code program} carries {@code option} (as a whole word, or with {@code =}). */
    public boolean runs(String program, String option) {
        return commands.stream()
                .filter(command -> starts(command, program))
                .flatMap(command -> java.util.Arrays.stream(command.split("\\s+")))
                .anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }

    /** Whether the step passes when {@code program} fails: by its settings, or by what stands behind the command. */
    public boolean forgives(String program) {
        return runs(program) && (continueOnError || run.lines().anyMatch(line -> isForgiven(line, program)));
    }

    private static boolean isForgiven(String line, String program) {
        int at = line.indexOf(program);
        int or = at < 0 ? -1 : line.indexOf("||", at);
        String instead = or < 0 ? "" : line.substring(or + 2).strip();
        return instead.startsWith("true") || instead.startsWith(":") || instead.startsWith("echo") || instead.startsWith("exit 0");
    }

    private static boolean starts(String command, String program) {
        return command.contains(program) && programOf(command).equals(program);
    }

    private static String programOf(String command) {
        String[] words = SPACE.split(command.trim());
        int at = 0;
        while (at < words.length - 1 && isWrapper(words[at], words[at + 1])) {
            at += words[at].startsWith("python") || words[at + 1].equals("run") || words[at + 1].equals("exec") ? 2 : 1;
        }
        if (at >= words.length) {
            return "";
        }
        return words[at].substring(words[at].lastIndexOf('/') + 1);
    }

    private static boolean isWrapper(String word, String next) {
        return switch (word) {
            case "sudo", "time", "xvfb-run", "npx", "bunx" -> true;
            case "poetry", "uv", "pdm", "hatch", "pipenv", "rye" -> next.equals("run");
            case "python", "python3" -> next.equals("-m");
            case "bundle", "pnpm", "yarn" -> next.equals("exec");
            default -> false;
        };
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * location.hashCode() + job.hashCode();
    }
}
