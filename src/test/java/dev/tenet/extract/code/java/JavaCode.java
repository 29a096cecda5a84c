package dev.tenet.extract.code.java;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.code.CodeLinker;
import dev.tenet.fact.Argument;
import dev.tenet.fact.Call;
import dev.tenet.fact.Comparison;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Value;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Java files run through the extractor and the linker, and what came out. */
record JavaCode(List<Fact> facts, List<Issue> issues) {
    /** Files as path, text, path, text. */
    static JavaCode of(String... files) {
        List<SourceText> texts = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            texts.add(SourceText.of(files[i], files[i + 1]));
        }
        return of(texts);
    }

    static JavaCode of(List<SourceText> files) {
        return of(new JavaExtractor(), files);
    }

    static JavaCode of(JavaExtractor extractor, List<SourceText> files) {
        List<Extraction> extractions = files.stream().map(file -> new Extraction(extractor.id())).toList();
        extractor.extract(files, extractions);
        List<Unit> units = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (Extraction extraction : extractions) {
            units.addAll(extraction.units());
            issues.addAll(extraction.issues());
        }
        Extraction linked = new Extraction("code");
        new CodeLinker().link(units, linked);
        issues.addAll(linked.issues());
        return new JavaCode(linked.facts(), issues);
    }

    /** Statements in a method {@code f(a, b, xs)} of a class with the imports that are given before {@code ---}. */
    static JavaCode body(String text) {
        String[] parts = text.contains("---\n") ? text.split("---\n", 2) : new String[] {"", text};
        return of("src/main/java/p/App.java", "package p;\n" + parts[0] + "class App { void f(int a, String b, java.util.List<String> xs) {\n" + parts[1] + "}}\n");
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

    /** Arguments as a reader would note them. */
    static List<String> notes(Call call) {
        return call.arguments().stream().map(Argument::value).map(JavaCode::note).toList();
    }

    static String note(Value value) {
        String holes = String.join(" ", value.parts().stream().map(Argument::value).map(JavaCode::note).toList());
        return value.kind() + (value.text().isEmpty() ? "" : " " + value.text()) + (holes.isEmpty() ? "" : " [" + holes + "]");
    }

    /** Conditions as a reader would note them: {@code not a.b else RETURN}. */
    static List<String> conditions(Call call) {
        return call.conditions().stream().map(JavaCode::note).toList();
    }

    private static String note(Condition condition) {
        String exit = condition.exit() == Condition.Exit.NONE ? "" : " else " + condition.exit();
        String comparisons = String.join(" ", condition.comparisons().stream().map(JavaCode::note).toList());
        return (condition.holds() ? "" : "not ") + condition.names() + (comparisons.isEmpty() ? "" : " " + comparisons) + exit;
    }

    private static String note(Comparison comparison) {
        return "(" + side(comparison.left()) + " " + comparison.operator() + " " + side(comparison.right()) + ")";
    }

    private static String side(Value value) {
        return value.text().isEmpty() ? value.kind().toString() : value.text();
    }
}
