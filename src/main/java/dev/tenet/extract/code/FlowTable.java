package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a language's libraries do with values: where they come from, what hands them on, what makes them harmless. Names are resolved names. */
public interface FlowTable {
    /** Harmless for every kind of sink. */
    Set<Sink> ALL = EnumSet.allOf(Sink.class);

    /** Whether the language's functions are read statement by statement, so that it can be said what reaches a call. */
    default boolean follows() {
        return true;
    }

    /** The kind of source that reading {@code dotted} is, as in {@link dev.tenet.fact.Flow#source}; empty when it is none. */
    String read(String dotted);

    /** The kind of source that the result of calling {@code dotted} is; empty when it is none. */
    String called(String dotted);

    /** The library type of a parameter or attribute that nothing declares, in a file that imports {@code modules}; empty when its name says nothing. */
    String parameter(String name, Set<String> modules);

    /** The kind of source that the parameters of a function are that {@code decorator} registers; empty when they are none. */
    String registered(String decorator);

    /** Whether the text by which a function is registered says that {@code parameter} is converted: {@code /orders/<int:id>}. */
    boolean converts(String text, String parameter);

    /** Whether the text by which a function is registered says that {@code parameter} is one segment of the address: {@code /orders/{id}}. */
    default boolean isSegment(String text, String parameter) {
        return false;
    }

    /** The kinds of sink for which the result of calling {@code dotted} is harmless, whatever the arguments are. */
    Set<Sink> cleans(String dotted);

    /** The same where {@code dotted} is a function of the audited tree: the library's own source, or a copy of it. */
    default Set<Sink> cleansOwn(String dotted) {
        return Set.of();
    }

    /** Whether calling {@code dotted} fails unless its first argument is as expected. */
    boolean requires(String dotted);

    /** Whether values of {@code type} cannot hold text that somebody chose. */
    boolean isHarmless(String type);

    /** Whether a parameter of {@code type} takes text, or a collection of it, as it comes in. */
    boolean isText(String type);

    /** Whether a parameter whose default is a call of {@code dotted} is filled with what another function of the project gives. */
    boolean isGiven(String dotted);

    /** Whether the result of calling {@code dotted} holds what its arguments hold. */
    boolean handsOn(String dotted);

    /**
     * For which kinds of sink one part of what a call gives is harmless: no part of a text that is split at dots leads up in a tree of folders.
     *
     * @param separator the constant first argument; empty when it is none
     * @param bounded whether the call has a second argument, so that it splits only so often
     * @param index of the part, from 0; from the end when negative
     */
    default Set<Sink> cleansPart(String dotted, String method, String separator, boolean bounded, String index) {
        return Set.of();
    }

    /** Whether a call of {@code name}, the last part of a callee, with constant text gives the text in the reader's language. */
    default boolean translates(String name) {
        return false;
    }

    /** Whether calling {@code dotted} gives what its first argument, a function, makes of the others. */
    boolean applies(String dotted);

    /** Whether the result of any method called {@code method} holds nothing of what it is called on. */
    boolean asks(String method);

    /** Whether the result of the string method {@code method} holds what its arguments hold. */
    boolean mixes(String method);

    /** For which kinds of sink a string method with these constant arguments makes text harmless: removing line breaks. */
    Set<Sink> cleansMethod(String method, List<String> constants);

    /** Whether the result of {@code method} holds nothing but what it is called on. */
    boolean keeps(String method);

    /** Whether {@code method} puts its arguments into what it is called on. */
    boolean fills(String method);

    /** Whether {@code method} says that what it is called on holds nothing but harmless characters. */
    boolean checksText(String method);

    /** Whether {@code method} says how what it is called on begins. */
    boolean checksStart(String method);

    /** Whether a call of {@code name}, the last part of a callee, says that its arguments are as expected. */
    boolean checksArguments(String name);

    /** The kind of source that the parameters of {@code function} are, with which a program starts; empty when it starts with another. */
    default String started(String function) {
        return "";
    }

    /** The kind of source that a parameter is on which {@code decorator} stands; empty when it is none. */
    default String given(String decorator) {
        return "";
    }

    /** Whether {@code decorator} says that a parameter holds what the program keeps, not what a request brings: who is logged in, what is in the session. */
    default boolean keepsOut(String decorator) {
        return false;
    }

    /** Whether classes that extend {@code type} make parameters of what a request brings, by a look-up or in a way of their own. */
    default boolean makesParameters(String type) {
        return false;
    }

    /** The library type of the parameter at {@code position} of a function that is handed to a call of {@code dotted}; empty when it is not known. */
    default String handed(String dotted, int position) {
        return "";
    }

    /** Whether {@code method} hands what it is called on, piece by piece, to a function that it gets. */
    default boolean hands(String method) {
        return false;
    }

    /** Whether {@code method} called with a name and a value puts the value under the name. */
    default boolean stores(String method) {
        return false;
    }

    /** The position of the argument that a call of {@code dotted} fills with what it is called on or gets otherwise; -1 when it fills none. */
    default int fillsArgument(String dotted) {
        return -1;
    }

    /** Whether declared types can be relied on: what is declared a number is one. */
    default boolean isTyped() {
        return false;
    }

    /** Whether a call of {@code name}, a method or the name of a function, says whether two values are equal. */
    default boolean equates(String name) {
        return false;
    }

    /** Whether a call of {@code name}, a method or the name of a function, says whether a collection holds a value. */
    default boolean holds(String name) {
        return false;
    }

    /** Whether calling {@code dotted} makes a list with nothing in it but its arguments' elements. */
    default boolean makesList(String dotted) {
        return false;
    }

    /** What {@code method} does to the list it is called on, element by element. */
    default Listing lists(String method) {
        return Listing.NONE;
    }

    /** Whether {@code method} gives the character of a text at a position. */
    default boolean picks(String method) {
        return false;
    }

    /** What a method does to a list. */
    enum Listing {
        NONE,
        /** Puts one element behind the others, or before the one at a position. */
        ADDS,
        /** Takes the element at a position away. */
        REMOVES,
        /** Takes the first element away. */
        REMOVES_FIRST,
        /** Takes the last element away. */
        REMOVES_LAST
    }
}
