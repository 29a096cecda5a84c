package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.ImportDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads simple commands: a call of the program, its arguments, and what it reads and writes by name. */
final class CommandReader {
    /** Programs that start the one that their arguments name. */
    private static final Set<String> STARTING =
            Set.of("sudo", "doas", "command", "builtin", "exec", "nohup", "env", "nice", "ionice", "time", "setsid", "stdbuf", "xargs");
    /** Their options that take a value. */
    private static final Set<String> VALUED = Set.of("-u", "-g", "-h", "-p", "-C", "-n", "-c", "-I", "-P", "-L", "-i", "-o", "-e", "-a", "-d", "-s");
    /** Folders that programs come from: their names say no more than the program's. */
    private static final Set<String> FOLDERS = Set.of("/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");
    private static final int KEYWORD = -1;
    private static final int MOST_STARTED = 4;

    private final Place place;
    private final WordReader words;

    CommandReader(Place place, WordReader words) {
        this.place = place;
        this.words = words;
    }

    /** The call of the program, or null when the command only assigns; {@code input} is what is piped into it. */
    @Nullable Invocation read(Script.Simple command, @Nullable Expression input) {
        boolean lasting = command.words().isEmpty() || isDeclaring(command);
        for (Script.Assigned assigned : command.assigned()) {
            assign(assigned, lasting);
        }
        if (command.words().isEmpty()) {
            command.redirects().forEach(redirect -> read(redirect.word()));
            return null;
        }
        List<Word> all = command.words();
        List<Expression.Part> arguments = words.arguments(all.subList(1, all.size()));
        List<Expression.Part> streams = streams(command.redirects(), input, command.start());
        Invocation call = call(all.get(0), arguments, streams, place.span(command.start(), command.end()));
        bind(call, all);
        return started(all, arguments, streams, call);
    }

    private static boolean isDeclaring(Script.Simple command) {
        return !command.assigned().isEmpty() && command.assigned().get(0).start() > command.words().get(0).start();
    }

    private Expression read(@Nullable Word word) {
        return word == null ? Expression.OTHER : words.read(word);
    }

    private void assign(Script.Assigned assigned, boolean lasting) {
        Expression value;
        if (assigned.array()) {
            value = new Expression.Display("array", words.arguments(assigned.values()));
        } else {
            value = assigned.values().isEmpty() ? WordReader.text("") : words.read(assigned.values().get(0));
        }
        Span span = place.span(assigned.start(), assigned.end());
        place.function.add(new AssignmentDecl(assigned.name(), assigned.name(), value, place.scope, span, assigned.appends(), place.block, place.order));
        place.function.evaluates(value, place.scope);
        // An assignment before a command is for that command only, but the name is then no constant either.
        Binding.Kind kind = assigned.appends() || !lasting ? Binding.Kind.CHANGED : Binding.Kind.VALUE;
        place.unit.code().scope().bind(assigned.name(), Binding.of(kind, value, null, place.scope));
    }

    private Invocation call(Word program, List<Expression.Part> arguments, List<Expression.Part> streams, Span span) {
        String name = program.constant();
        Expression callee = name == null || name.isEmpty() ? words.read(program) : new Expression.Command(plain(name));
        List<Expression.Part> all = new ArrayList<>(arguments);
        all.addAll(streams);
        Invocation call = new Invocation(callee, all, span, place.scope, place.function, place.block, place.order++, List.of());
        place.function.add(call);
        place.function.evaluates(call, place.scope);
        return call;
    }

    private static String plain(String program) {
        int slash = program.lastIndexOf('/');
        return slash > 0 && FOLDERS.contains(program.substring(0, slash)) ? program.substring(slash + 1) : program;
    }

    /** Input and output, by name. */
    private List<Expression.Part> streams(List<Script.Redirect> redirects, @Nullable Expression input, int at) {
        List<Expression.Part> streams = new ArrayList<>(1);
        if (input != null) {
            streams.add(new Expression.Part("stdin", KEYWORD, input, place.span(at, at + 1)));
        }
        for (Script.Redirect redirect : redirects) {
            Word word = redirect.word();
            Span span = word == null ? place.span(at, at + 1) : place.span(word.start(), word.end());
            streams.add(new Expression.Part(stream(redirect.operator()), KEYWORD, read(word), span));
        }
        return streams;
    }

    private static String stream(String operator) {
        if (operator.startsWith("<") || operator.startsWith("0<")) {
            return "stdin";
        }
        return operator.startsWith("2") ? "stderr" : "stdout";
    }

    /** A command that starts another is a call of both. */
    private Invocation started(List<Word> all, List<Expression.Part> arguments, List<Expression.Part> streams, Invocation call) {
        Invocation last = call;
        int at = 0;
        for (int started = 0; started < MOST_STARTED && at < all.size() && STARTING.contains(plain(String.valueOf(all.get(at).constant()))); started++) {
            int next = behindOptions(all, at + 1);
            if (next >= all.size() || all.get(next).constant() == null) {
                return last;
            }
            at = next;
            List<Expression.Part> rest = arguments.subList(at, arguments.size()).stream().toList();
            Word program = all.get(at);
            last = call(program, renumbered(rest), streams, place.span(program.start(), all.get(all.size() - 1).end()));
            bind(last, all.subList(at, all.size()));
        }
        return last;
    }

    private static int behindOptions(List<Word> all, int from) {
        int at = from;
        while (at < all.size()) {
            String word = String.valueOf(all.get(at).constant());
            if (VALUED.contains(word)) {
                at += 2;
            } else if (word.startsWith("-") || word.indexOf('=') > 0) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static List<Expression.Part> renumbered(List<Expression.Part> parts) {
        List<Expression.Part> numbered = new ArrayList<>(parts.size());
        int position = 0;
        for (Expression.Part part : parts) {
            int at = part.position() < 0 ? part.position() : position++;
            numbered.add(new Expression.Part(part.name(), at, part.value(), part.span()));
        }
        return numbered;
    }

    /** What commands of the shell itself bind: scripts that are sourced, names that are read. */
    private void bind(Invocation call, List<Word> all) {
        String name = String.valueOf(all.get(0).constant());
        switch (name) {
            case ".", "source" -> {
                if (all.size() > 1) {
                    sourced(all.get(1));
                }
            }
            case "read", "mapfile", "readarray", "getopts" -> {
                for (Word word : all.subList(1, all.size())) {
                    String variable = String.valueOf(word.constant());
                    if (!variable.startsWith("-")) {
                        place.unit.code().scope().bind(variable, Binding.of(Binding.Kind.UNKNOWN, null, null, place.scope));
                    }
                }
            }
            case "unset", "eval" -> { }
            default -> { }
        }
    }

    /** {@code source "$(dirname "$0")/lib.sh"} is {@code lib.sh} beside the script. */
    private void sourced(Word word) {
        List<Word.Part> parts = word.parts();
        if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Word.Text last)) {
            return;
        }
        String path = parts.size() == 1 ? last.text() : last.text().startsWith("/") ? last.text().substring(1) : "";
        if (path.isEmpty()) {
            return;
        }
        place.unit.add(new ImportDecl(path, "*", "", false, false, place.span(word.start(), word.end())));
        place.unit.code().scope().bindAll(Binding.imported(path, "", place.unit.code().scope()));
    }
}
