package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/** What the facts of a class say in one component, a text or a flag, and which of them say the same. */
final class Column {
    /** A handle costs more than it gains where fewer facts are read through it. */
    private static final int MANY = 5_000;

    private static final MethodType FLAG = MethodType.methodType(boolean.class, Object.class);

    private final Texts numbers = new Texts();
    /** The places of the facts, those that say the same beside each other. */
    private final int[] places;
    /** Where among {@link #places} those of each text start, by the text's number; one more than there are texts. */
    private final int[] starts;
    /** The number of each place's text. */
    private final int[] texts;

    private Column(String[] said) {
        texts = new int[said.length];
        int[] counts = new int[said.length + 1];
        String last = null;
        for (int i = 0; i < said.length; i++) {
            // What the facts of one file say alike is mostly one text.
            if (said[i] != last) {
                last = said[i];
                texts[i] = numbers.add(last);
            } else {
                texts[i] = texts[i - 1];
            }
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

    /** Those of the places that pass a test of the text alone: it is tried at one place of each text. */
    BitSet passing(BitSet some, IntPredicate test) {
        byte[] known = new byte[numbers.size()];
        return SomeFacts.passing(some, place -> {
            int text = texts[place];
            if (known[text] == 0) {
                known[text] = (byte) (test.test(place) ? 1 : -1);
            }
            return known[text] > 0;
        });
    }

    /** The places of the facts that say one of these. */
    BitSet saying(Collection<String> texts) {
        BitSet facts = new BitSet(places.length);
        for (String text : texts) {
            int number = numbers.of(text);
            if (number >= 0) {
                for (int i = starts[number]; i < starts[number + 1]; i++) {
                    facts.set(places[i]);
                }
            }
        }
        return facts;
    }
}
