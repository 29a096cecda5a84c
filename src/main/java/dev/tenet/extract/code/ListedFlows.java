package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table that is filled row by row; what no row says is not known. */
public class ListedFlows implements FlowTable {
    private static final String[] CHECKING = {
        "valid", "validate", "validated", "validates", "allowed", "is_safe", "verify", "whitelisted", "permitted", "sanitized"
    };

    private final Map<String, String> read = new HashMap<>();
    private final Map<String, String> called = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> registered = new HashMap<>();
    private final Map<String, Set<Sink>> cleaned = new HashMap<>();
    private final Map<String, Set<Sink>> cleanedBelow = new HashMap<>();
    private final Map<Use, Set<String>> names = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();

    /** What names are listed for. */
    protected enum Use {
        /** Functions whose result holds what their arguments hold. */
        HANDS_ON,
        /** Functions that fail unless their first argument is as expected. */
        REQUIRES,
        /** Types that hold no text that anybody chose. */
        HARMLESS_TYPES,
        /** Types that take text as it comes in. */
        TEXT_TYPES,
        /** Functions that make an empty list, or one of their arguments. */
        MAKES_LIST,
        /** Methods whose result holds nothing of what they are called on. */
        ASKS,
        /** Methods whose result holds what their arguments hold. */
        MIXES,
        /** Methods whose result holds nothing but what they are called on. */
        KEEPS,
        /** Methods that put their arguments into what they are called on. */
        FILLS,
        /** Methods that say that a text has nothing but harmless characters. */
        CHECKS_TEXT,
        /** Methods that say how a text begins. */
        CHECKS_START,
        /** Methods that say that their arguments are as expected. */
        CHECKS_ARGUMENTS,
        /** Methods and functions that compare two values. */
        EQUATES,
        /** Methods and functions that look a value up in a collection. */
        HOLDS,
        /** Methods that give a character. */
        PICKS
    }

    /** Members of {@code owner} whose value comes from outside. */
    protected final void reads(String kind, String owner, String... members) {
        add(read, kind, owner, members);
    }

    /** Functions of {@code owner} whose result comes from outside. */
    protected final void calls(String kind, String owner, String... functions) {
        add(called, kind, owner, functions);
    }

    /** Decorators of parameters that are filled from outside. */
    protected final void gives(String kind, String owner, String... decorators) {
        add(given, kind, owner, decorators);
    }

    /** Decorators of functions that somebody outside calls. */
    protected final void registers(String kind, String owner, String... decorators) {
        add(registered, kind, owner, decorators);
    }

    private static void add(Map<String, String> into, String kind, String owner, String... members) {
        for (String member : members) {
            into.put(owner.isEmpty() ? member : owner + "." + member, kind);
        }
    }

    /** Functions of {@code owner} whose result is harmless for {@code sinks}; all of the owner's when none is named. */
    protected final void cleans(Set<Sink> sinks, String owner, String... functions) {
        if (functions.length == 0) {
            merge(cleanedBelow, owner + ".", sinks);
        }
        for (String function : functions) {
            merge(cleaned, owner.isEmpty() ? function : owner + "." + function, sinks);
        }
    }

    private static void merge(Map<String, Set<Sink>> into, String name, Set<Sink> sinks) {
        into.computeIfAbsent(name, any -> EnumSet.noneOf(Sink.class)).addAll(sinks);
    }

    protected final void uses(Use use, String... listed) {
        names.computeIfAbsent(use, any -> new HashSet<>()).addAll(List.of(listed));
    }

    /** The same for functions of one owner. */
    protected final void usesOf(Use use, String owner, String... functions) {
        Collection<String> all = names.computeIfAbsent(use, any -> new HashSet<>());
        for (String function : functions) {
            all.add(owner + "." + function);
        }
    }

    protected final void lists(Listing listing, String... methods) {
        for (String method : methods) {
            listings.put(method, listing);
        }
    }

    private boolean is(Use use, String name) {
        return names.getOrDefault(use, Set.of()).contains(name);
    }

    @Override
    public String read(String dotted) {
        return read.getOrDefault(dotted, "");
    }

    @Override
    public String called(String dotted) {
        return called.getOrDefault(dotted, "");
    }

    @Override
    public String given(String decorator) {
        return given.getOrDefault(decorator, "");
    }

    @Override
    public String registered(String decorator) {
        return registered.getOrDefault(decorator, "");
    }

    @Override
    public String parameter(String name, Set<String> modules) {
        return "";
    }

    @Override
    public boolean converts(String text, String parameter) {
        return false;
    }

    @Override
    public Set<Sink> cleans(String dotted) {
        Set<Sink> sinks = cleaned.get(dotted);
        int dot = dotted.lastIndexOf('.');
        return sinks != null || dot < 0 ? sinks == null ? Set.of() : sinks : cleanedBelow.getOrDefault(dotted.substring(0, dot + 1), Set.of());
    }

    @Override
    public boolean requires(String dotted) {
        return is(Use.REQUIRES, dotted);
    }

    @Override
    public boolean isHarmless(String type) {
        return is(Use.HARMLESS_TYPES, type);
    }

    @Override
    public boolean isText(String type) {
        return is(Use.TEXT_TYPES, type);
    }

    @Override
    public boolean isGiven(String dotted) {
        return false;
    }

    @Override
    public boolean handsOn(String dotted) {
        return is(Use.HANDS_ON, dotted);
    }

    @Override
    public boolean applies(String dotted) {
        return false;
    }

    @Override
    public boolean makesList(String dotted) {
        return is(Use.MAKES_LIST, dotted);
    }

    @Override
    public boolean asks(String method) {
        return is(Use.ASKS, method);
    }

    @Override
    public boolean mixes(String method) {
        return is(Use.MIXES, method);
    }

    /** Replacing line breaks makes text harmless for a log, replacing what HTML is made of for a page. */
    @Override
    public Set<Sink> cleansMethod(String method, List<String> constants) {
        boolean replaces = method.startsWith("replace") && !constants.isEmpty();
        boolean breaks = replaces && (constants.get(0).contains("\n") || constants.get(0).contains("\r") || constants.get(0).contains("\\n")
                || constants.get(0).contains("\\r") || constants.get(0).contains("\\R"));
        return breaks ? EnumSet.of(Sink.LOG) : Set.of();
    }

    @Override
    public boolean keeps(String method) {
        return is(Use.KEEPS, method);
    }

    @Override
    public boolean fills(String method) {
        return is(Use.FILLS, method);
    }

    @Override
    public boolean checksText(String method) {
        return is(Use.CHECKS_TEXT, method);
    }

    @Override
    public boolean checksStart(String method) {
        return is(Use.CHECKS_START, method);
    }

    @Override
    public boolean checksArguments(String name) {
        return is(Use.CHECKS_ARGUMENTS, name) || Words.mentions(name, CHECKING);
    }

    @Override
    public boolean equates(String name) {
        return is(Use.EQUATES, name);
    }

    @Override
    public boolean holds(String name) {
        return is(Use.HOLDS, name);
    }

    @Override
    public boolean picks(String method) {
        return is(Use.PICKS, method);
    }

    @Override
    public Listing lists(String method) {
        return listings.getOrDefault(method, Listing.NONE);
    }
}
