package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.Unit;
import dev.tenet.extract.code.golang.GoExtractor;
import dev.tenet.extract.code.java.JavaExtractor;
import dev.tenet.extract.code.python.PythonExtractor;
import dev.tenet.extract.code.script.ScriptExtractor;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Comparison;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Source files run through the extractor and the linker, and what came out. */
record Code(List<Fact> facts, List<Issue> issues) {
    /** Files as path, text, path, text. */
    static Code of(String... files) {
        List<SourceText> texts = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            texts.add(SourceText.of(files[i], files[i + 1]));
        }
        return of(texts);
    }

    static Code of(List<SourceText> files) {
        List<Unit> units = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (SourceText file : files) {
            Extraction extraction = extraction(file);
            units.addAll(extraction.units());
            issues.addAll(extraction.issues());
        }
        Extraction linked = new Extraction("code");
        new CodeLinker().link(units, linked);
        issues.addAll(linked.issues());
        return new Code(linked.facts(), issues);
    }

    private static Extraction extraction(SourceText file) {
        String extension = file.path().substring(file.path().lastIndexOf('.') + 1);
        if (extension.equals("java")) {
            Extraction extraction = new Extraction("java");
            new JavaExtractor().extract(List.of(file), List.of(extraction));
            return extraction;
        }
        Extractor extractor = switch (extension) {
            case "py", "pyi" -> new PythonExtractor();
            case "go" -> new GoExtractor();
            default -> new ScriptExtractor();
        };
        Extraction extraction = new Extraction(extractor.id());
        extractor.extract(file, extraction);
        return extraction;
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> callees() {
        return all(Call.class).stream().map(Call::callee).toList();
    }

    /** The only call whose callee ends with {@code name}. */
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

    List<CallPath> pathsTo(String name) {
        return graph().pathsTo(call(name));
    }

    /** Conditions as a reader would note them: {@code not a.b -> RETURN}. */
    static List<String> notes(List<Condition> conditions) {
        return conditions.stream().map(Code::note).toList();
    }

    static String note(Condition condition) {
        String exit = condition.exit() == Condition.Exit.NONE ? "" : " else " + condition.exit();
        String comparisons = String.join(" ", condition.comparisons().stream().map(Code::note).toList());
        return (condition.holds() ? "" : "not ") + condition.names() + (comparisons.isEmpty() ? "" : " " + comparisons) + exit;
    }

    private static String note(Comparison comparison) {
        return "(" + side(comparison.left()) + " " + comparison.operator() + " " + side(comparison.right()) + ")";
    }

    private static String side(dev.tenet.fact.Value value) {
        return value.text().isEmpty() ? value.kind().toString() : value.text();
    }
}
