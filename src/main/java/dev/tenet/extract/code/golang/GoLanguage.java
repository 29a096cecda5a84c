package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.Language;
import dev.tenet.extract.code.Sharing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of Go and its standard library. */
enum GoLanguage implements Language {
    GO;

    private static final Set<String> FUNCTIONS = Set.of(
            "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new", "panic", "print", "println",
            "real", "recover");
    private static final Set<String> TYPES = Set.of(
            "any", "bool", "byte", "comparable", "complex64", "complex128", "error", "float32", "float64", "int", "int8", "int16", "int32", "int64",
            "rune", "string", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr", TypeReader.SLICE, TypeReader.MAP, TypeReader.CHANNEL,
            TypeReader.FUNCTION, TypeReader.STRUCT, TypeReader.INTERFACE, TypeReader.RESULTS);
    private static final Set<String> SEQUENCES = Set.of(TypeReader.SLICE, TypeReader.CHANNEL, TypeReader.RESULTS);
    private static final Set<String> ENVIRONMENT = Set.of("os.Getenv", "os.LookupEnv", "syscall.Getenv");
    private static final Set<String> PATHS = Set.of("path.Join", "path/filepath.Join");
    private static final Set<String> COPIES = Set.of("slices.Clone", "maps.Clone");
    private static final Set<String> TEXTS = Set.of(
            "strings.Repeat", "strings.TrimSuffix", "strings.TrimPrefix", "strings.TrimRight", "strings.TrimLeft", "strings.Trim", "strings.TrimSpace",
            "strings.ToUpper", "strings.ToLower");
    private static final Set<String> ENTRIES =
            Set.of("Get", "GetString", "GetInt", "GetBool", "GetFloat64", "GetDuration", "Getenv", "LookupEnv", "FormValue", "PostFormValue", "PathValue");

    @Override
    public FlowTable flows() {
        return GoFlows.TABLE;
    }

    @Override
    public String id() {
        return "go";
    }

    @Override
    public Map<String, String> modules(Collection<String> paths) {
        return Packages.of(paths, Map.of());
    }

    @Override
    public Map<String, String> modules(Collection<String> paths, Map<String, String> roots) {
        return Packages.of(paths, roots);
    }

    @Override
    public Sharing sharing() {
        return Sharing.SCOPE;
    }

    @Override
    public @Nullable String find(String module, String from, Set<String> paths) {
        return null;
    }

    @Override
    public String absolute(String module, String path, String from) {
        return module;
    }

    @Override
    public boolean isBuiltin(String name) {
        return FUNCTIONS.contains(name) || TYPES.contains(name);
    }

    @Override
    public boolean makesInstance(String dotted) {
        return TYPES.contains(dotted);
    }

    @Override
    public String returns(String dotted) {
        return Library.returns(dotted);
    }

    @Override
    public List<String> results(String dotted) {
        return Library.results(dotted);
    }

    @Override
    public String tuple() {
        return TypeReader.RESULTS;
    }

    @Override
    public boolean formats(String dotted) {
        return dotted.equals("fmt.Sprintf");
    }

    @Override
    public boolean concatenates(String dotted) {
        return dotted.equals("fmt.Sprint");
    }

    @Override
    public boolean joins(String dotted) {
        return dotted.equals("strings.Join");
    }

    @Override
    public boolean keepsText(String dotted) {
        return TEXTS.contains(dotted);
    }

    @Override
    public boolean collects(String dotted) {
        return dotted.equals("append");
    }

    @Override
    public boolean makesEmpty(String dotted) {
        return dotted.equals("make");
    }

    @Override
    public boolean passesOn(String dotted) {
        return dotted.equals("append") || COPIES.contains(dotted);
    }

    @Override
    public boolean givesOwner(String dotted) {
        return Library.givesOwner(dotted);
    }

    @Override
    public String text() {
        return "string";
    }

    /** Any exported method may be what an interface asks for. */
    @Override
    public boolean isImplicit(String method) {
        return !method.isEmpty() && Character.isUpperCase(method.charAt(0));
    }

    @Override
    public boolean readsEnvironment(String dotted) {
        return ENVIRONMENT.contains(dotted);
    }

    @Override
    public boolean joinsPath(String dotted) {
        return PATHS.contains(dotted);
    }

    @Override
    public boolean copiesCollection(String dotted) {
        return COPIES.contains(dotted);
    }

    @Override
    public boolean readsEntry(String method) {
        return ENTRIES.contains(method);
    }

    @Override
    public boolean isSequence(String type) {
        return SEQUENCES.contains(type);
    }

    @Override
    public boolean isMapping(String type) {
        return type.equals(TypeReader.MAP);
    }
}
