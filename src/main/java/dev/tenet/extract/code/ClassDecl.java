package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class as declared. */
public final class ClassDecl {
    final String name;
    /** Classes and functions around it and its name, with dots. */
    final String path;

    final CodeUnit unit;
    final Scope outer;
    final Scope scope;
    final Span span;
    final boolean documented;
    final List<Expression> bases = new ArrayList<>(1);
    final List<Expression> decorators = new ArrayList<>(0);
    final List<FieldDecl> fields = new ArrayList<>();
    final List<FunctionDecl> methods = new ArrayList<>();
    /** What methods assign to the instance. */
    final Map<String, List<Binding>> attributes = new HashMap<>();
    private final Set<String> own = new HashSet<>(4);

    public ClassDecl(String name, String path, CodeUnit unit, Scope outer, Span span, boolean documented) {
        this.name = name;
        this.path = path;
        this.unit = unit;
        this.outer = outer;
        this.scope = new Scope(Scope.Kind.CLASS, outer, unit, this);
        this.span = span;
        this.documented = documented;
    }

    public String name() {
        return name;
    }

    public String path() {
        return path;
    }

    public Scope scope() {
        return scope;
    }

    public void extend(Expression base) {
        bases.add(base);
    }

    public void decorate(Expression decorator) {
        decorators.add(decorator);
    }

    public void add(FieldDecl field) {
        fields.add(field);
    }

    public void add(FunctionDecl method) {
        methods.add(method);
    }

    public void attribute(String attribute, Binding binding) {
        attributes.computeIfAbsent(attribute, any -> new ArrayList<>(1)).add(binding);
    }

    /** The method called {@code wanted} that is declared here, or null; of several the first, when it is a property. */
    @Nullable FunctionDecl method(String wanted) {
        FunctionDecl found = null;
        for (FunctionDecl method : methods) {
            if (method.name.equals(wanted) && !method.is(FunctionDecl.Trait.VARIANT)) {
                if (found != null) {
                    return found.is(FunctionDecl.Trait.PROPERTY) ? found : null;
                }
                found = method;
            }
        }
        return found;
    }

    /** Methods called {@code wanted} that are declared here and can be called with {@code arguments} arguments. */
    List<FunctionDecl> methods(String wanted, int arguments) {
        List<FunctionDecl> found = new ArrayList<>(1);
        for (FunctionDecl method : methods) {
            if (method.name.equals(wanted) && method.takes(arguments)) {
                found.add(method);
            }
        }
        return found;
    }

    /** Says that every instance has {@code field} of its own. */
    public void own(String field) {
        own.add(field);
    }

    boolean owns(String field) {
        return own.contains(field);
    }
}
