package dev.tenet.extract.code.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The programs that a script starts, for scripts that stand in other files. */
public final class CommandLines {
    private static final int MOST = 1_000;

    private final Source source;
    private final String written;
    private final List<Started> started = new ArrayList<>();
    private String outside = "";

    /**
     * A program that a script starts.
     *
     * @param start offset in the script
     * @param words as the shell splits them, quotes removed, what is expanded in them as written
     * @param pipe first word of what reads its output; empty when nothing does
     * @param otherwise first word of what runs when it fails; empty when nothing does
     * @param output file that its output goes to, that of the group around it included; empty when to none
     */
    public record Started(int start, List<String> words, String pipe, String otherwise, String output) {}

    private CommandLines(Source source, String written) {
        this.source = source;
        this.written = written;
    }

    /**
     * Reads {@code script}. What cannot be parsed is left out, and what stands around it is not.
     *
     * @param written what its words read as: the script itself, or a text of the same length that was made fit for a shell in {@code script}
     */
    public static List<Started> of(String script, String written) {
        Source source = new Source(script);
        CommandLines lines = new CommandLines(source, written);
        lines.addAll(new CommandParser(source).all(), "");
        return List.copyOf(lines.started);
    }

    private void addAll(Script script, String pipe) {
        for (Script.Item item : script.items()) {
            for (int i = 0; i < item.pipelines().size(); i++) {
                boolean alternative = i < item.operators().size() && item.operators().get(i).equals("||");
                add(item.pipelines().get(i), pipe, alternative ? first(item.pipelines().get(i + 1).commands().get(0)) : "");
            }
        }
    }

    private void add(Script.Pipeline pipeline, String outer, String otherwise) {
        List<Script.Command> commands = pipeline.commands();
        for (int i = 0; i < commands.size() && started.size() < MOST; i++) {
            boolean last = i == commands.size() - 1;
            add(commands.get(i), last ? outer : first(commands.get(i + 1)), last ? otherwise : "");
        }
    }

    private void add(Script.Command command, String pipe, String otherwise) {
        if (command instanceof Script.Simple simple) {
            simple.assigned().forEach(assigned -> assigned.values().forEach(this::addOutputs));
            if (!simple.words().isEmpty()) {
                started.add(new Started(simple.start(), simple.words().stream().map(this::text).toList(), pipe, otherwise, output(simple.redirects())));
            }
            simple.words().forEach(this::addOutputs);
        } else if (command instanceof Script.If branches) {
            for (Script.Branch branch : branches.branches()) {
                addScript(branch.test());
                addAll(branch.body(), pipe);
            }
        } else if (command instanceof Script.Loop loop) {
            loop.words().forEach(this::addOutputs);
            addScript(loop.test());
            addAll(loop.body(), pipe);
        } else if (command instanceof Script.Case choice) {
            choice.clauses().forEach(clause -> addAll(clause.body(), pipe));
        } else if (command instanceof Script.Function function) {
            add(function.body(), "", "");
        } else if (command instanceof Script.Group group) {
            String around = outside;
            outside = output(group.redirects());
            addAll(group.body(), pipe);
            outside = around;
        }
    }

    /** Where the output goes by {@code redirects}, else where that of the group around the command goes. */
    private String output(List<Script.Redirect> redirects) {
        String file = outside;
        for (Script.Redirect redirect : redirects) {
            boolean output = redirect.operator().equals(">") || redirect.operator().equals(">>") || redirect.operator().equals("1>") || redirect.operator().equals("1>>");
            Word target = redirect.target();
            if (output && target != null) {
                file = text(target);
            }
        }
        return file;
    }

    private void addScript(@Nullable Script script) {
        if (script != null) {
            addAll(script, "");
        }
    }

    private void addOutputs(Word word) {
        for (Word.Part part : word.parts()) {
            if (part instanceof Word.Output output && started.size() < MOST) {
                addAll(output.script(), "");
            }
        }
    }

    private String first(Script.Command command) {
        if (command instanceof Script.Simple simple && !simple.words().isEmpty()) {
            return text(simple.words().get(0));
        }
        return command instanceof Script.Group group && !group.body().items().isEmpty()
                ? first(group.body().items().get(0).pipelines().get(0).commands().get(0))
                : "";
    }

    private String text(Word word) {
        String constant = word.constant();
        int end = Math.min(word.end(), written.length());
        if (constant != null && written.regionMatches(word.start(), source.text, word.start(), end - word.start())) {
            return constant;
        }
        String slice = written.substring(Math.min(word.start(), end), end);
        boolean quoted = slice.length() > 1 && (slice.charAt(0) == '"' || slice.charAt(0) == '\'')
                && slice.indexOf(slice.charAt(0), 1) == slice.length() - 1;
        return quoted ? slice.substring(1, slice.length() - 1) : slice;
    }
}
