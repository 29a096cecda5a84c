package dev.tenet.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a command line starts, as far as it can be told without running a shell: a unit's, a container's, a workflow's. */
public final class CommandLine {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern EXEC_FORM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern INTERPRETER = Pattern.compile("(.*/)?(python[0-9.]*|bash|sh|zsh|dash)");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Pattern SCRIPT = Pattern.compile("(\\./)?\\.?\\w[\\w.-]*(/\\.?\\w[\\w.-]*)*/\\w[\\w-]*(\\.[\\w-]+)*\\.(sh|bash|py)");

    private CommandLine() {}

    /** The module that {@code python -m} runs; empty when the command line runs none. */
    public static String module(String line) {
        List<String> words = words(line);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (INTERPRETER.matcher(words.get(i)).matches()) {
                int at = afterOptions(words, i + 1);
                boolean runs = at + 1 < words.size() && words.get(at).equals("-m") && MODULE.matcher(words.get(at + 1)).matches();
                return runs ? words.get(at + 1) : "";
            }
        }
        return "";
    }

    /** The script in a folder of the project that the command runs, {@code ./} removed; empty when it runs none, or one whose path has variables. */
    public static String script(String line) {
        List<String> words = words(line);
        if (words.isEmpty()) {
            return "";
        }
        int at = INTERPRETER.matcher(words.get(0)).matches() ? afterOptions(words, 1) : 0;
        String script = at < words.size() ? words.get(at) : "";
        if (!SCRIPT.matcher(script).matches() || script.contains("../")) {
            return "";
        }
        return script.startsWith("./") ? script.substring(2) : script;
    }

    /** The program that the command starts, {@code sudo} looked through; empty when it is none by its name. */
    public static String program(String line) {
        List<String> words = words(line);
        int at = !words.isEmpty() && words.get(0).equals("sudo") ? 1 : 0;
        return at < words.size() && words.get(at).matches("[a-z][a-z0-9_-]*") ? words.get(at) : "";
    }

    /** The word behind the program when it can only be a subcommand: letters and hyphens, no option, no path; empty otherwise. */
    public static String subcommand(String line) {
        List<String> words = words(line);
        int at = words.indexOf(program(line)) + 1;
        return at > 0 && at < words.size() && words.get(at).matches("[a-z][a-z-]*[a-z]") ? words.get(at) : "";
    }

    /** The folder of a path; empty when it has none. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The words of a command line: of the shell, of a unit file, or of Docker's exec form. */
    static List<String> words(String line) {
        String text = line.strip();
        List<String> words = new ArrayList<>();
        if (text.startsWith("[") && text.endsWith("]")) {
            Matcher exec = EXEC_FORM.matcher(text);
            while (exec.find()) {
                words.add(exec.group(1));
            }
            return words;
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** Options of one letter that take no value, as in {@code python -u -m x} or {@code bash -eu x.sh}. */
    private static int afterOptions(List<String> words, int from) {
        int at = from;
        while (at < words.size() && words.get(at).matches("-[A-Za-ln-z]+") && !words.get(at).equals("-c") && !words.get(at).equals("-o")) {
            at++;
        }
        return at;
    }
}
