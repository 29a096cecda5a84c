package dev.tenet.order;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * An order by what things say of themselves, as {@link Comparator#comparing(Function)} gives it. The JDK's own can be written out as objects, for which the
 * JVM puts a class together in each run, however often it was started; these come from the archive of classes like all else.
 */
public final class By<T> implements Comparator<T> {
    private final Comparator<? super T> order;

    private By(Comparator<? super T> order) {
        this.order = order;
    }

    /** By a key, in its natural order. */
    public static <T, U extends Comparable<? super U>> By<T> key(Function<? super T, ? extends U> key) {
        return new By<>((one, other) -> key.apply(one).compareTo(key.apply(other)));
    }

    /** By a key, in an order of its own. */
    public static <T, U> By<T> key(Function<? super T, ? extends U> key, Comparator<? super U> order) {
        return new By<>((one, other) -> order.compare(key.apply(one), key.apply(other)));
    }

    /** By a number, the lowest first. */
    public static <T> By<T> number(ToIntFunction<? super T> number) {
        return new By<>((one, other) -> Integer.compare(number.applyAsInt(one), number.applyAsInt(other)));
    }

    @Override
    public int compare(T one, T other) {
        return order.compare(one, other);
    }

    @Override
    public By<T> reversed() {
        return new By<>((one, other) -> order.compare(other, one));
    }

    @Override
    public By<T> thenComparing(Comparator<? super T> then) {
        return new By<>((one, other) -> {
            int first = order.compare(one, other);
            return first != 0 ? first : then.compare(one, other);
        });
    }

    @Override
    public <U extends Comparable<? super U>> By<T> thenComparing(Function<? super T, ? extends U> key) {
        return thenComparing(By.<T, U>key(key));
    }

    @Override
    public <U> By<T> thenComparing(Function<? super T, ? extends U> key, Comparator<? super U> order) {
        return thenComparing(By.<T, U>key(key, order));
    }

    @Override
    public By<T> thenComparingInt(ToIntFunction<? super T> number) {
        return thenComparing(By.<T>number(number));
    }
}
