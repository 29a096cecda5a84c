package dev.tenet.extract.code;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of a language. */
public interface Language {
    /** The name by which {@link dev.tenet.fact.SourceFile} knows it. */
    String id();

    /** Module names by path, for all files of this language together. */
    Map<String, String> modules(Collection<String> paths);

    /** The path of the module that {@code from} means by the absolute name {@code module} when no module has that name; or null. */
    @Nullable String find(String module, String from, Set<String> paths);

    /** The absolute name of {@code module} as imported in the file {@code path}, whose module is {@code from}. */
    String absolute(String module, String path, String from);

    /** Whether {@code name} means the same everywhere unless it is bound. */
    boolean isBuiltin(String name);

    /** Whether calling the library's {@code dotted} gives an instance of it. */
    boolean makesInstance(String dotted);

    /** The class of what the library's function {@code dotted} returns; empty when unknown. */
    String returns(String dotted);

    /** Whether the library's function {@code dotted} gives what its first argument is. */
    boolean passesOn(String dotted);

    /** Whether the library's method {@code dotted}, called on a class or instance, gives an instance of that class. */
    boolean givesOwner(String dotted);

    /** The class of a string. */
    String text();

    /** Method that a new instance runs. */
    String constructor();

    /** Method that runs when an instance is called. */
    String caller();

    /** Method that runs when an instance is entered. */
    Set<String> entering();

    /** The function whose result stands for the instance seen as its base class. */
    String parent();

    /** Base classes that bring no members of interest. */
    boolean isPlainBase(String dotted);

    /** Whether a method is called by the language itself. */
    boolean isImplicit(String method);

    /** Whether {@code dotted} fills the fields of classes that extend it, checking types, and calls none of their methods. */
    boolean isModel(String dotted);

    /** Whether classes that extend {@code dotted} are filled from the environment. */
    boolean isSettings(String dotted);

    /** Whether calling or indexing {@code dotted} with a name reads that environment variable. */
    boolean readsEnvironment(String dotted);

    /** Whether a call of {@code dotted} joins its arguments to a path. */
    boolean joinsPath(String dotted);

    /** Whether a call of {@code dotted} only copies the collection it gets. */
    boolean copiesCollection(String dotted);

    /** Whether {@code method} called with a constant reads the entry of that name. */
    boolean readsEntry(String method);

    /** Whether iterating over an instance of {@code type} gives its first type argument. */
    boolean isSequence(String type);

    /** Whether {@code type} maps its first type argument to its second. */
    boolean isMapping(String type);

    /** Whether an instance of {@code type} divided by anything is a longer path of the same type. */
    boolean extendsBySlash(String type);

    /** What its libraries do with values. */
    FlowTable flows();

    /** Whether values of {@code type} are one of the constants it declares. */
    boolean isEnumeration(String type);
}
