package dev.tenet.extract.code;

import dev.tenet.extract.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a file of source code: its declarations and what happens in them, with names as written. */
public final class CodeUnit implements Unit {
    private final String path;
    final Language language;
    final int lines;
    final boolean test;
    final Scope scope;
    /** The code outside functions. */
    final FunctionDecl code;

    final List<ImportDecl> imports = new ArrayList<>();
    final List<ClassDecl> classes = new ArrayList<>();
    final List<FunctionDecl> functions = new ArrayList<>();
    /** What it says it gives to others, by name, where that is not what its own code calls so; under the empty name what it gives as a whole. */
    private final Map<String, List<Binding>> exports = new HashMap<>(0);

    private PrivateWords words = PrivateWords.of(new byte[0]);
    private boolean complete = true;
    private boolean generated;
    private @Nullable String module;

    public CodeUnit(String path, Language language, int lines, boolean test) {
        this.path = path;
        this.language = language;
        this.lines = lines;
        this.test = test;
        this.scope = new Scope(Scope.Kind.MODULE, null, this, null);
        this.code = new FunctionDecl("", "", this, null, scope, new Span(1, 1, Math.max(1, lines)));
    }

    @Override
    public String path() {
        return path;
    }

    public FunctionDecl code() {
        return code;
    }

    public void add(ImportDecl declared) {
        imports.add(declared);
    }

    public void add(ClassDecl declared) {
        classes.add(declared);
    }

    public void add(FunctionDecl declared) {
        functions.add(declared);
    }

    public void export(String name, Binding binding) {
        exports.computeIfAbsent(name, any -> new ArrayList<>(1)).add(binding);
    }

    List<Binding> exports(String name) {
        return exports.getOrDefault(name, List.of());
    }

    /** Keeps how often it names what is private. */
    public void names(PrivateWords said) {
        words = said;
    }

    PrivateWords words() {
        return words;
    }

    /** Keeps what its comments say: of the file, and of handlers that do nothing. */
    public void remarks(byte[] utf8) {
        Remarks remarks = new Remarks(utf8);
        generated = remarks.sayGenerated();
        explain(code, remarks);
        functions.forEach(function -> explain(function, remarks));
    }

    private static void explain(FunctionDecl function, Remarks remarks) {
        for (HandlerDecl each : function.handlers) {
            if (each.passesOver() && remarks.explain(each.span)) {
                each.explain();
            }
        }
    }

    boolean generated() {
        return generated;
    }

    /** Says by which name others know the module, where the file itself says so. */
    public void belongsTo(String declared) {
        module = declared;
    }

    @Nullable String module() {
        return module;
    }

    /** Says that parts of the file were left out. */
    public void incomplete() {
        complete = false;
    }

    boolean complete() {
        return complete;
    }
}
