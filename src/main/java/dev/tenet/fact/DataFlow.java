package dev.tenet.fact;

import java.util.List;

/**
 * Where values come from. One such fact exists when code was parsed; rules ask it with {@code from}, and nothing is computed for what no rule asks.
 *
 * <p>A way ends where the value is converted ({@code int}), made harmless for the kind of sink ({@code shlex.quote}), or tested against what is
 * allowed. An argument is named by its keyword or else by its position from 0; the name {@code self} means what the method is called on.
 */
public interface DataFlow extends Fact {
    /** What a call does with what reaches it: what is harmless for one is not for another. */
    enum Sink {
        SQL,
        SHELL,
        CODE,
        HTML,
        TEMPLATE,
        PATH,
        /** An address that is asked for. */
        URL,
        /** An address that a browser is sent to. */
        REDIRECT,
        LOG,
        /** A filter or name that a directory looks up. */
        LDAP,
        XPATH,
        /** A query that is an object: a map in it asks more than a text does. */
        DOCUMENT,
        /** A regular expression. */
        PATTERN,
        /** A word of a command that must not begin with a dash. */
        OPTION,
        /** Bytes or text that objects are made of. */
        OBJECT,
        /** Any use: only what converts or checks a value ends a way. */
        ANY
    }

    /** The ways from outside into the argument, one for each source, the shortest first; at most 8. {@code sink} is a {@link Sink} in lower case. */
    List<Flow> into(Call call, String sink, String argument, int position);

    /** The ways from outside into any argument. */
    List<Flow> into(Call call, String sink);

    /** Whether all that can reach the argument is known, and is constant, converted, harmless or checked. */
    boolean settled(Call call, String sink, String argument, int position);
}
