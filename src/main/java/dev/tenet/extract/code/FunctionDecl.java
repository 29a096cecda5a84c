package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function as declared, or the code of a module outside functions, with what happens in it in source order. */
public final class FunctionDecl {
    /** What a function is beside its name. */
    public enum Trait {
        ASYNC,
        /** Read like a field. */
        PROPERTY,
        /** Belongs to the class: gets no instance. */
        STATIC,
        /** Gives what {@code with} binds, not what it is declared to return. */
        CONTEXT,
        DOCUMENTED,
        /** A decorator may hand it to somebody who calls it. */
        REGISTERED,
        /** Declares only: a variant that is never the one called. */
        VARIANT,
        /** Takes any number of arguments from its last parameter on. */
        VARIADIC,
        /** Somebody outside of the project may call it. */
        ENTRY
    }

    final String name;
    /** Classes and functions around it and its name, with dots; empty for the module's own code. */
    final String path;

    final CodeUnit unit;
    private @Nullable ClassDecl owner;
    /** The name of its class when it is declared outside of it; else empty. */
    private String belongsTo = "";

    final Scope scope;
    final Span span;
    final Block body = Block.body();
    final Statement.Body statements = Statement.Body.empty();
    final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    final List<ParameterDecl> parameters = new ArrayList<>(4);
    final List<Expression> decorators = new ArrayList<>(0);
    final List<Invocation> calls = new ArrayList<>();
    final List<Guard> guards = new ArrayList<>(2);
    /** Every test of a branch. */
    final List<Guard> tests = new ArrayList<>(2);
    /** Those of the guards that are assertions. */
    final List<Guard> assertions = new ArrayList<>(0);
    final List<AssignmentDecl> assignments = new ArrayList<>();
    final List<HandlerDecl> handlers = new ArrayList<>(0);
    /** Variables that statements enter and leave again. */
    final Map<String, Span> entered = new LinkedHashMap<>(0);
    final List<Returned> returns = new ArrayList<>(1);
    /** Every expression that a statement evaluates, for the names in it. */
    final List<Root> roots = new ArrayList<>();
    /** Fields that it checks when an instance is made, each with the parameter that holds its value. */
    final Map<String, String> validates = new LinkedHashMap<>(0);
    /** The name by which it knows its instance. */
    private String receiver = "";
    private boolean validatesAll;

    @Nullable TypeRef returnType;
    int complexity = 1;
    int docstringLines;

    /** An expression and the scope it is read in. */
    record Root(Expression expression, Scope scope) {}

    public FunctionDecl(String name, String path, CodeUnit unit, @Nullable ClassDecl owner, Scope scope, Span span) {
        this.name = name;
        this.path = path;
        this.unit = unit;
        this.owner = owner;
        this.scope = scope;
        this.span = span;
    }

    public String path() {
        return path;
    }

    public Scope scope() {
        return scope;
    }

    public Block body() {
        return body;
    }

    public Statement.Body statements() {
        return statements;
    }

    public @Nullable ClassDecl owner() {
        return owner;
    }

    /** Says that it is a method of the class {@code type} of its module, though it is declared outside of it. */
    public void belongsTo(String type) {
        belongsTo = type;
    }

    String belongsTo() {
        return belongsTo;
    }

    /** Makes it a method of {@code type}, once. */
    void join(ClassDecl type) {
        if (owner == null) {
            owner = type;
            type.add(this);
        }
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Says that it is documented between its own lines, and on how many of them. */
    public void documented(int lines) {
        traits.add(Trait.DOCUMENTED);
        docstringLines = lines;
    }

    public void mark(Trait trait) {
        traits.add(trait);
    }

    public void add(ParameterDecl parameter) {
        parameters.add(parameter);
    }

    public void decorate(Expression decorator) {
        decorators.add(decorator);
    }

    public List<Expression> decorators() {
        return decorators;
    }

    public List<String> parameterNames() {
        return parameters.stream().map(ParameterDecl::name).toList();
    }

    public void add(Invocation call) {
        calls.add(call);
    }

    public void add(Guard guard) {
        guards.add(guard);
    }

    /** Notes a test that control depends on, whichever way it comes out. */
    public Guard tests(Guard test) {
        tests.add(test);
        return test;
    }

    /** Adds what must hold from here on, and is tested only where assertions are on. */
    public void asserts(Guard guard) {
        guards.add(guard);
        assertions.add(guard);
    }

    public void add(AssignmentDecl assignment) {
        assignments.add(assignment);
    }

    public void add(HandlerDecl handler) {
        handlers.add(handler);
    }

    public void add(Returned returned) {
        returns.add(returned);
    }

    public void enters(String variable, Span span) {
        entered.putIfAbsent(variable, span);
    }

    public void evaluates(Expression expression, Scope in) {
        roots.add(new Root(expression, in));
    }

    public void validates(String field, String parameter) {
        validates.put(field, parameter);
    }

    /** Says that it checks a new instance as a whole. */
    public void validatesAll() {
        validatesAll = true;
    }

    public void receives(String name) {
        receiver = name;
    }

    String receiver() {
        return receiver;
    }

    boolean isValidator() {
        return validatesAll || !validates.isEmpty();
    }

    public void returns(@Nullable TypeRef type) {
        returnType = type;
    }

    public void branches(int more) {
        complexity += more;
    }

    /** Whether it can be called with {@code arguments} arguments. */
    boolean takes(int arguments) {
        return is(Trait.VARIADIC) ? arguments >= parameters.size() - 1 : arguments == parameters.size();
    }

    boolean isModule() {
        return path.isEmpty();
    }
}
