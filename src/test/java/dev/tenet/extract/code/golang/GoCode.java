package dev.tenet.extract.code.golang;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.code.CodeLinker;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Value;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Go files run through the extractors and the linker, and what came out. */
record GoCode(List<Fact> facts, List<Issue> issues) {
    /** Files as path, text, path, text. */
    static GoCode of(String... files) {
        List<Unit> units = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            Extraction extraction = new Extraction("go");
            SourceText text = SourceText.of(files[i], files[i + 1]);
            if (files[i].endsWith("go.mod")) {
                new GoModExtractor().extract(text, extraction);
            } else {
                new GoExtractor().extract(text, extraction);
            }
            units.addAll(extraction.units());
            issues.addAll(extraction.issues());
        }
        Extraction linked = new Extraction("code");
        new CodeLinker().link(units, linked);
        return new GoCode(linked.facts(), issues);
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> callees() {
        return all(Call.class).stream().map(Call::callee).toList();
    }

    /** The only call whose callee's last part is {@code name}. */
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

    /** Conditions as a reader would note them. */
    static List<String> notes(List<Condition> conditions) {
        return conditions.stream().map(GoCode::note).toList();
    }

    private static String note(Condition condition) {
        String exit = condition.exit() == Condition.Exit.NONE ? "" : " else " + condition.exit();
        return (condition.holds() ? "" : "not ") + condition.names() + exit;
    }

    /** A value as its kind and text. */
    static String note(Value value) {
        return value.kind() + (value.text().isEmpty() ? "" : " " + value.text());
    }
}
