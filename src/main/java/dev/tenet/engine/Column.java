package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the facts of a class say in one component, a text or a flag, and which of them say the same. */
final class Column {
    /** A handle costs more than it gains where fewer facts are read through it. */
    private static final int MANY = 5_000;

    private static final MethodType FLAG = MethodType.methodType(boolean.class, Object.class);

    private final Map<String, Integer> numbers = new HashMap<>();
    /** The places of the facts, those that say the same beside each other. */
    private final int[] places;
    /** Where among {@link #places} those of each text start, by the text's number; one more than there are texts. */
    private final int[] starts;

    private Column(String[] said) {
        int[] texts = new int[said.length];
        int[] counts = new int[said.length + 1];
        for (int i = 0; i < said.length; i++) {
            Integer number = numbers.putIfAbsent(said[i], numbers.size());
            texts[i] = number == null ? numbers.size() - 1 : number;
            counts[texts[i]]++;
        }
        starts = new int[numbers.size() + 1];
        for (int i = 0; i < numbers.size(); i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        places = new int[said.length];
        int[] next = starts.clone();
        for (int i = 0; i < said.length; i++) {
            places[next[texts[i]]++] = i;
        }
    }

    /** What {@code accessor} says of each of the facts, which are all of {@code type}. */
    static Column of(Class<?> type, List<Object> facts, Method accessor) {
        String[] said = new String[facts.size()];
        try {
            if (said.length < MANY || !Fact.class.isAssignableFrom(type)) {
                for (int i = 0; i < said.length; i++) {
                    said[i] = String.valueOf(accessor.invoke(facts.get(i)));
                }
            } else if (accessor.getReturnType() == String.class) {
                TextComponent text = TextComponent.accessor(type, accessor.getName()).orElseThrow();
                for (int i = 0; i < said.length; i++) {
                    said[i] = text.of((Fact) facts.get(i));
                }
            } else {
                MethodHandle handle = MethodHandles.lookup().unreflect(accessor).asType(FLAG);
                for (int i = 0; i < said.length; i++) {
                    said[i] = (boolean) handle.invokeExact(facts.get(i)) ? "true" : "false";
                }
            }
        } catch (Throwable thrown) {
            throw new IllegalStateException(accessor + " of a fact fails", thrown);
        }
        return new Column(said);
    }

    /** The places of the facts that say one of these. */
    BitSet saying(Collection<String> texts) {
        BitSet facts = new BitSet(places.length);
        for (String text : texts) {
            Integer number = numbers.get(text);
            if (number != null) {
                for (int i = starts[number]; i < starts[number + 1]; i++) {
                    facts.set(places[i]);
                }
            }
        }
        return facts;
    }
}
