package dev.tenet.extract.code;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of a language. */
public interface Language {
    /** The name by which {@link dev.tenet.fact.SourceFile} knows it. */
    String id();

    /** What stands for this and all languages whose modules import each other's. */
    default Language family() {
        return this;
    }

    /** Whether an annotation of this resolved name may stand for any type: {@code typing.Any}. */
    default boolean saysNothing(String dotted) {
        return false;
    }

    /** Whether {@code module}, as an import writes it, is never one of the project's. */
    default boolean isLibrary(String module) {
        return false;
    }

    /** Whether {@code module.name} may stand for a module of that name. */
    default boolean hasPackages() {
        return true;
    }

    /** The package that the file {@code path} of {@code module} belongs to; a file in none stands for itself. */
    default String home(String module, String path) {
        return module;
    }

    /** Whether a class's methods and attributes are all written where it, an ancestor or an heir is declared, or assigned to an instance. */
    default boolean declaresMembers() {
        return false;
    }

    /** The name under which a module that has nothing of that name gives itself; empty when there is none. */
    default String whole() {
        return "";
    }

    /** Whether {@code method} gives as many as it is called on of what its first argument gives or is. */
    default boolean yields(String method) {
        return false;
    }

    /** Whether {@code method} gives its receiver a number of times. */
    default boolean repeats(String method) {
        return false;
    }

    /** Module names by path, for all files of this language together. */
    Map<String, String> modules(Collection<String> paths);

    /** The same where files say what modules below their folders are called; {@code roots} are those names by folder. */
    default Map<String, String> modules(Collection<String> paths, Map<String, String> roots) {
        return modules(paths);
    }

    /** What files of one module share. */
    default Sharing sharing() {
        return Sharing.NOTHING;
    }

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

    /** The classes of what the library's function {@code dotted} returns when that is more than one value; else empty. */
    default List<String> results(String dotted) {
        return List.of();
    }

    /** The class of several results together; empty when functions have one. */
    default String tuple() {
        return "";
    }

    /** Whether a call of the library's {@code dotted} runs none of the functions that it gets. */
    default boolean onlyLooksAt(String dotted) {
        return false;
    }

    /** Whether a call of {@code dotted} fills the percent signs of its first argument with the others. */
    default boolean formats(String dotted) {
        return false;
    }

    /** Whether a call of {@code dotted} puts its arguments one after the other. */
    default boolean concatenates(String dotted) {
        return false;
    }

    /** Whether a call of {@code dotted} joins the texts in its first argument with the second. */
    default boolean joins(String dotted) {
        return false;
    }

    /** Whether a call of {@code dotted} gives text that is all in its first argument: repeated, cut, in other letters. */
    default boolean keepsText(String dotted) {
        return false;
    }

    /** Whether a call of {@code dotted} gives a collection of its arguments, or of what is in them. */
    default boolean collects(String dotted) {
        return false;
    }

    /** Whether a call of {@code dotted} gives a collection with nothing in it. */
    default boolean makesEmpty(String dotted) {
        return false;
    }

    /** Whether the library's function {@code dotted} gives what its first argument is. */
    boolean passesOn(String dotted);

    /** Whether the library's method {@code dotted}, called on a class or instance, gives an instance of that class. */
    default boolean givesOwner(String dotted) {
        return false;
    }

    /** The class of a string. */
    String text();

    /** Method that a new instance runs. */
    default String constructor() {
        return "";
    }

    /** Method that runs when an instance is called. */
    default String caller() {
        return "";
    }

    /** Methods that run when an instance is entered, the first that there is. */
    default List<String> entering() {
        return List.of();
    }

    /** The function whose result stands for the instance seen as its base class. */
    default String parent() {
        return "";
    }

    /** Base classes that bring no members of interest. */
    default boolean isPlainBase(String dotted) {
        return false;
    }

    /** Whether a method is called by the language itself. */
    boolean isImplicit(String method);

    /** Whether {@code dotted} fills the fields of classes that extend it, checking types, and calls none of their methods. */
    default boolean isModel(String dotted) {
        return false;
    }

    /** Whether classes that extend {@code dotted} are filled from the environment. */
    default boolean isSettings(String dotted) {
        return false;
    }

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
    default boolean isMapping(String type) {
        return false;
    }

    /** Whether an instance of {@code type} divided by anything is a longer path of the same type. */
    default boolean extendsBySlash(String type) {
        return false;
    }

    /** What its libraries do with values. */
    default FlowTable flows() {
        return NoFlows.TABLE;
    }

    /** Whether values of {@code type} are one of the constants it declares. */
    default boolean isEnumeration(String type) {
        return false;
    }

    /** Whether methods see the members of their class by bare names, are named apart from fields, and may share a name among themselves. */
    default boolean seesMembers() {
        return false;
    }

    /** The name by which a method knows its instance where it writes none; empty when it always writes one. */
    default String receiver() {
        return "";
    }

    /** What {@code name} means everywhere unless it is bound, as facts name it; empty when it means nothing. */
    default String implicit(String name) {
        return isBuiltin(name) ? name : "";
    }

    /** Whether the library's module or class {@code module} is known to declare {@code name}. */
    default boolean declares(String module, String name) {
        return false;
    }

    /**
     * The type of what the library's {@code dotted} returns when it is called with {@code arguments} arguments; a type argument of the class it belongs
     * to is written as its number ({@code $0}). Null when it is not known.
     */
    default @Nullable TypeRef returned(String dotted, int arguments) {
        return null;
    }

    /** Whether text made of an instance of {@code type} holds nothing but a number, a date or the like. */
    default boolean isPlain(String type) {
        return false;
    }

    /** Whether what is called {@code name} is a constant by the way in which it is written. */
    default boolean isConstant(String name) {
        return false;
    }

    /** Whether something of the declared {@code type} may hold text; an empty type is one that nobody declared. */
    default boolean mayHoldText(String type) {
        return !Set.of("bool", "int", "float").contains(type);
    }

    /** How a call of the library's {@code dotted} makes text of its arguments, or does not. */
    default Texting texting(String dotted) {
        return Texting.NONE;
    }

    /** Whether a call of the library's {@code dotted} writes out a collection: gives one of exactly its arguments. */
    default boolean displays(String dotted) {
        return false;
    }

    /** The field that a call of {@code method} with one argument sets; empty when it sets none. */
    default String setter(String method) {
        return "";
    }

    /** Whether {@code method} called with a name and a value stores the value under the name. */
    default boolean setsEntry(String method) {
        return false;
    }

    /** What a call makes of text. */
    enum Texting {
        NONE,
        /** The receiver's text with that of the arguments behind it. */
        APPENDS,
        /** The text of the arguments. */
        STARTS,
        /** The receiver's text as it is. */
        KEEPS,
        /** The text of receiver and arguments, nobody knows how often; numbers among them are no text. */
        REPEATS,
        /** What a function gives for each piece of the receiver. */
        REPLACES,
        /** Fills the first string among the arguments, whose holes are written {@code %s}, with the arguments behind it. */
        FILLS_ARGUMENT,
        /** The same with the receiver as template. */
        FILLS_RECEIVER
    }
}
