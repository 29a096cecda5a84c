package dev.tenet.extract.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads calls that compare as operators do elsewhere: {@code a.equals(b)} is {@code a == b}, {@code set.contains(a)} is {@code a in set}. */
final class Compared {
    private Compared() {}

    /** The comparison that a call makes; null when it makes none. */
    static Expression.@Nullable Relation by(Invocation call, Evaluating values) {
        FlowTable table = values.table();
        Expression first = call.argument(0);
        Expression second = call.argument(1);
        if (first == null) {
            return null;
        }
        if (call.callee instanceof Expression.Member member && second == null) {
            if (table.equates(member.name())) {
                return new Expression.Relation(List.of(member.of(), first), List.of("=="));
            }
            return table.holds(member.name()) ? new Expression.Relation(List.of(first, member.of()), List.of("in")) : null;
        }
        if (second == null) {
            return null;
        }
        String callee = values.resolver().calleeName(call);
        if (table.equates(callee)) {
            return new Expression.Relation(List.of(first, second), List.of("=="));
        }
        return table.holds(callee) ? new Expression.Relation(List.of(second, first), List.of("in")) : null;
    }
}
