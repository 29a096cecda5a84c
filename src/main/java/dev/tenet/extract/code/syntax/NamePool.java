package dev.tenet.extract.code.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Every name of the files seen so far as a number, the same for the same bytes; 0 is the empty name. Words that mean something come first. */
public abstract class NamePool {
    private static final int MOST_BYTES = 8 << 20;
    private static final int INITIAL = 1 << 12;

    private byte[] pool = new byte[1 << 16];
    private int poolSize;
    private int[] offsets = new int[INITIAL];
    private int[] lengths = new int[INITIAL];
    private int[] hashes = new int[INITIAL];
    private String[] strings = new String[INITIAL];
    private int[] table = new int[INITIAL * 2];
    private int count = 1;

    /** Forgets all names when they have become too many, so that a large tree of files cannot fill the memory. */
    public final void makeRoom() {
        if (poolSize > MOST_BYTES) {
            clear();
        }
    }

    /** Forgets all names but the words of the language; a subclass calls it once it is made. */
    protected final void clear() {
        Arrays.fill(table, 0);
        Arrays.fill(strings, null);
        poolSize = 0;
        count = 1;
        strings[0] = "";
        addWords();
    }

    /** Adds the words of the language, always in the same order. */
    protected abstract void addWords();

    /** How many names there are, the empty one counted. */
    protected final int count() {
        return count;
    }

    public final int of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    public final int of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return of(bytes, from, to, hash);
    }

    /** As above, with the hash ({@code h * 31 + byte} over the bytes) that the caller has already computed. */
    public final int of(byte[] bytes, int from, int to, int hash) {
        int length = to - from;
        int slot = slot(hash);
        for (int name = table[slot]; name != 0; name = table[slot]) {
            if (hashes[name] == hash && lengths[name] == length && Arrays.equals(pool, offsets[name], offsets[name] + length, bytes, from, to)) {
                return name;
            }
            slot = slot + 1 & table.length - 1;
        }
        return add(bytes, from, length, hash, slot);
    }

    private int add(byte[] bytes, int from, int length, int hash, int slot) {
        if (count == offsets.length) {
            int size = count * 2;
            offsets = Arrays.copyOf(offsets, size);
            lengths = Arrays.copyOf(lengths, size);
            hashes = Arrays.copyOf(hashes, size);
            strings = Arrays.copyOf(strings, size);
        }
        if (poolSize + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, poolSize + length));
        }
        System.arraycopy(bytes, from, pool, poolSize, length);
        offsets[count] = poolSize;
        lengths[count] = length;
        hashes[count] = hash;
        poolSize += length;
        table[slot] = count;
        int name = count++;
        if (count * 2 > table.length) {
            rehash();
        }
        return name;
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int name = 1; name < count; name++) {
            int slot = slot(hashes[name]);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = name;
        }
    }

    private int slot(int hash) {
        int spread = hash * 0x9E3779B1;
        return (spread ^ spread >>> 15) & table.length - 1;
    }

    /** The name as text. */
    public final String string(int name) {
        String text = strings[name];
        if (text == null) {
            text = new String(pool, offsets[name], lengths[name], StandardCharsets.UTF_8);
            if (text.length() != lengths[name]) {
                text = spelled(text);
            }
            strings[name] = text;
        }
        return text;
    }

    /** How the language spells a name that is not plain ASCII. */
    protected String spelled(String name) {
        return name;
    }
}
