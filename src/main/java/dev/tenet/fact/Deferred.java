package dev.tenet.fact;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when somebody first looks at it. Most facts are told apart by their names: what else there is to say of a call or an assignment is
 * worked out only when a rule, or a person, asks. Nobody can tell it from a list that was there before.
 */
public final class Deferred<E> extends AbstractList<E> implements RandomAccess {
    private final Object lock;
    private @Nullable Supplier<? extends List<E>> making;
    private volatile @Nullable List<E> made;

    /**
     * A list that {@code making} gives, once, without nulls; what it gives must not hang on when it is asked. One at a time is made of those that share
     * {@code lock}.
     */
    public Deferred(Object lock, Supplier<? extends List<E>> making) {
        this.lock = lock;
        this.making = making;
    }

    /** A list that nobody can change: {@code list} itself when it is deferred, so that it stays so. */
    static <E> List<E> keep(List<E> list) {
        return list instanceof Deferred<E> ? list : List.copyOf(list);
    }

    private List<E> list() {
        List<E> list = made;
        return list == null ? make() : list;
    }

    private List<E> make() {
        synchronized (lock) {
            List<E> list = made;
            if (list == null) {
                list = List.copyOf(making.get());
                made = list;
                making = null;
            }
            return list;
        }
    }

    @Override
    public E get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
    }
}
