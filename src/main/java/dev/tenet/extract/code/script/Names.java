package dev.tenet.extract.code.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Every name of the files seen so far as a number, the same for the same bytes; 0 is the empty name, {@link Words} come next. */
final class Names {
    private static final int MOST_BYTES = 8 << 20;

    private byte[] pool = new byte[1 << 16];
    private int poolSize;
    private int[] offsets = new int[1 << 12];
    private int[] lengths = new int[1 << 12];
    private int[] hashes = new int[1 << 12];
    private String[] strings = new String[1 << 12];
    private int[] table = new int[1 << 13];
    private int count;
    private final int keywords = Words.KEYWORDS.size();

    Names() {
        clear();
    }

    /** Forgets all names when they have become too many, so that a large tree of files cannot fill the memory. */
    void makeRoom() {
        if (poolSize > MOST_BYTES) {
            clear();
        }
    }

    private void clear() {
        Arrays.fill(table, 0);
        Arrays.fill(strings, null);
        poolSize = 0;
        count = 1;
        strings[0] = "";
        Words.all().forEach(this::of);
    }

    /** The keyword that the name is, or {@link TokenKind#NAME}. */
    int kindOf(int name) {
        return name <= keywords ? TokenKind.FIRST_KEYWORD + name - 1 : TokenKind.NAME;
    }

    int of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    int of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return of(bytes, from, to, hash);
    }

    /** As above, with the hash ({@code h * 31 + byte} over the bytes) that the caller has already computed. */
    int of(byte[] bytes, int from, int to, int hash) {
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

    String string(int name) {
        String text = strings[name];
        if (text == null) {
            text = new String(pool, offsets[name], lengths[name], StandardCharsets.UTF_8);
            strings[name] = text;
        }
        return text;
    }
}
