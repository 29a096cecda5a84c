package dev.tenet.extract.secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many words in bytes in one pass, whatever their case (Aho and Corasick, "Efficient string matching", 1975). The automaton is complete: one step
 * a byte, no way back. Words are ASCII.
 */
final class Keywords {
    /** What is told of each word that is found. */
    interface Found {
        /**
         * A word ends before {@code end}.
         *
         * @param word its number, in the order in which words were added
         * @param start of the word
         * @param end behind the word
         */
        void at(int word, int start, int end);
    }

    /** States are numbered in 15 bits; the 16th says that a word ends. */
    static final int MOST_STATES = 1 << 15;

    private static final int STATE = MOST_STATES - 1;

    private final byte[] classes;
    private final int shift;
    private final short[] next;
    private final int[][] ending;
    private final int[] lengths;

    private Keywords(byte[] classes, int shift, short[] next, int[][] ending, int[] lengths) {
        this.classes = classes;
        this.shift = shift;
        this.next = next;
        this.ending = ending;
        this.lengths = lengths;
    }

    /** Tells {@code found} every word in {@code bytes}, in the order of their ends, the longest of those that end together first. */
    void in(byte[] bytes, int from, int to, Found found) {
        byte[] classOf = classes;
        short[] step = next;
        int wide = shift;
        int state = 0;
        for (int i = from; i < to; i++) {
            state = step[((state & STATE) << wide) + classOf[bytes[i] & 0xFF]];
            if (state < 0) {
                for (int word : ending[state & STATE]) {
                    found.at(word, i + 1 - lengths[word], i + 1);
                }
            }
        }
    }

    /** Throws {@link IllegalArgumentException} when the words are too many or too long together. */
    static Keywords of(List<String> words) {
        byte[] classes = new byte[256];
        int used = 1;
        int letters = 1;
        for (String word : words) {
            letters += word.length();
            for (int i = 0; i < word.length(); i++) {
                int c = lower(word.charAt(i));
                if (c >= 128) {
                    throw new IllegalArgumentException("the keyword \"" + word + "\" is not ASCII");
                }
                if (classes[c] == 0) {
                    classes[c] = (byte) used;
                    classes[Character.toUpperCase(c)] = (byte) used++;
                }
            }
        }
        if (letters > MOST_STATES) {
            throw new IllegalArgumentException("keywords have more than " + MOST_STATES + " characters together");
        }
        int shift = 32 - Integer.numberOfLeadingZeros(used - 1);
        return new Building(words, classes, Math.max(1, shift), letters).build();
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** The automaton while it is made: a tree of the words, then the ways back breadth first. */
    private static final class Building {
        private static final int[] NONE = {};

        private final List<String> words;
        private final byte[] classes;
        private final int shift;
        private short[] next;
        private final List<int[]> ending = new ArrayList<>();
        private final int[] lengths;
        /** The first step of each state, the next step of the same state, and the class that leads to a state. */
        private final int[] child;
        private final int[] sibling;
        private final byte[] read;
        private int states = 1;

        Building(List<String> words, byte[] classes, int shift, int most) {
            this.words = words;
            this.classes = classes;
            this.shift = shift;
            this.next = new short[most << shift];
            this.lengths = new int[words.size()];
            this.child = new int[most];
            this.sibling = new int[most];
            this.read = new byte[most];
        }

        Keywords build() {
            ending.add(NONE);
            for (int i = 0; i < words.size(); i++) {
                lengths[i] = words.get(i).length();
                add(i, words.get(i));
            }
            next = Arrays.copyOf(next, states << shift);
            goBack();
            return new Keywords(classes, shift, next, ending.toArray(new int[0][]), lengths);
        }

        private void add(int number, String word) {
            int state = 0;
            for (int i = 0; i < word.length(); i++) {
                int c = classes[lower(word.charAt(i))];
                int at = (state << shift) + c;
                if (next[at] == 0) {
                    next[at] = (short) states;
                    sibling[states] = child[state];
                    read[states] = (byte) c;
                    child[state] = states++;
                    ending.add(NONE);
                }
                state = next[at];
            }
            ending.set(state, with(ending.get(state), new int[] {number}));
        }

        /**
         * Where no word goes on, the longest end of what was read that starts a word does: its row, which is whole already, is copied, and the state's own
         * steps are put over it. A step to where a word ends is marked when it is put there.
         */
        private void goBack() {
            int width = 1 << shift;
            int[] back = new int[states];
            int[] queue = new int[states];
            int head = 0;
            int tail = 0;
            for (int to = child[0]; to != 0; to = sibling[to]) {
                next[read[to]] = marked(to);
                queue[tail++] = to;
            }
            while (head < tail) {
                int state = queue[head++];
                int row = state << shift;
                int from = back[state] << shift;
                System.arraycopy(next, from, next, row, width);
                for (int to = child[state]; to != 0; to = sibling[to]) {
                    back[to] = next[from + read[to]] & STATE;
                    ending.set(to, with(ending.get(to), ending.get(back[to])));
                    next[row + read[to]] = marked(to);
                    queue[tail++] = to;
                }
            }
        }

        private short marked(int state) {
            return (short) (ending.get(state).length > 0 ? state | MOST_STATES : state);
        }

        private static int[] with(int[] some, int[] others) {
            if (some.length == 0 || others.length == 0) {
                return some.length == 0 ? others : some;
            }
            int[] both = Arrays.copyOf(some, some.length + others.length);
            System.arraycopy(others, 0, both, some.length, others.length);
            return both;
        }
    }
}
