package dev.tenet.extract.code.shell;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.code.CodeLinker;
import dev.tenet.fact.Argument;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Value;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Shell scripts run through the extractor and the linker, and what came out. */
record ShellCode(List<Fact> facts, List<Issue> issues) {
    /** One script. */
    static ShellCode script(String text) {
        return of("run.sh", text);
    }

    /** Files as path, text, path, text. */
    static ShellCode of(String... files) {
        List<Unit> units = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            Extraction extraction = new Extraction("shell");
            new ShellExtractor().extract(SourceText.of(files[i], files[i + 1]), extraction);
            units.addAll(extraction.units());
            issues.addAll(extraction.issues());
        }
        Extraction linked = new Extraction("code");
        new CodeLinker().link(units, linked);
        return new ShellCode(linked.facts(), issues);
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> callees() {
        return all(Call.class).stream().map(Call::callee).toList();
    }

    /** The only call of {@code name}. */
    Call call(String name) {
        List<Call> found = all(Call.class).stream().filter(call -> call.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " calls of " + name + " among " + callees());
        }
        return found.get(0);
    }

    CallGraph graph() {
        return all(CallGraph.class).get(0);
    }

    /** The arguments of the only call of {@code name}, each as its place or name, kind and text. */
    List<String> arguments(String name) {
        return call(name).arguments().stream().map(ShellCode::note).toList();
    }

    private static String note(Argument argument) {
        String place = argument.name().isEmpty() ? Integer.toString(argument.position()) : argument.name();
        return place + " " + note(argument.value());
    }

    static String note(Value value) {
        return value.kind() + (value.text().isEmpty() ? "" : " " + value.text());
    }

    /** Conditions as a reader would note them. */
    static List<String> notes(List<Condition> conditions) {
        return conditions.stream()
                .map(each -> (each.holds() ? "" : "not ") + each.names() + (each.exit() == Condition.Exit.NONE ? "" : " else " + each.exit()))
                .toList();
    }
}
