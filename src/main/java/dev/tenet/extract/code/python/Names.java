package dev.tenet.extract.code.python;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Every name of the files seen so far as a number, the same for the same bytes; 0 is the empty name.
 *
 * <p>Keywords come first, so that the number of a word says whether it is one.
 */
final class Names {
    private static final int MOST_BYTES = 8 << 20;

    private byte[] pool = new byte[1 << 16];
    private int poolSize;
    private int[] offsets = new int[1 << 12];
    private int[] lengths = new int[1 << 12];
    private int[] hashes = new int[1 << 12];
    private String[] strings = new String[1 << 12];
    private byte[] identifier = new byte[1 << 12];
    private int[] table = new int[1 << 13];
    private int count;
    private final int[] ofKind = new int[TokenKind.COUNT];
    private int keywords;
    private int notIn;
    private int isNot;
    private int match;
    private int ofCase;
    private int type;
    private int print;
    private int exec;

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
        Arrays.fill(identifier, (byte) 0);
        poolSize = 0;
        count = 1;
        strings[0] = "";
        for (int kind = TokenKind.FALSE; kind < TokenKind.COUNT; kind++) {
            ofKind[kind] = of(TokenKind.text(kind));
        }
        keywords = count - 1;
        for (int kind = 0; kind < TokenKind.FALSE; kind++) {
            if (TokenKind.isOperator(kind)) {
                ofKind[kind] = of(TokenKind.text(kind));
            }
        }
        notIn = of("not-in");
        isNot = of("is-not");
        match = of("match");
        ofCase = of("case");
        type = of("type");
        print = of("print");
        exec = of("exec");
    }

    int notIn() {
        return notIn;
    }

    int isNot() {
        return isNot;
    }

    int match() {
        return match;
    }

    int ofCase() {
        return ofCase;
    }

    int type() {
        return type;
    }

    int print() {
        return print;
    }

    int exec() {
        return exec;
    }

    /** The name of an operator or keyword. */
    int ofKind(int kind) {
        return ofKind[kind];
    }

    /** The keyword that the name is, or {@link TokenKind#NAME}. */
    int kindOf(int name) {
        return name <= keywords ? TokenKind.FALSE + name - 1 : TokenKind.NAME;
    }

    int of(String text) {
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
            identifier = Arrays.copyOf(identifier, size);
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

    /** The name as text; like Python's own, in its compatibility form when it is not plain ASCII. */
    String string(int name) {
        String text = strings[name];
        if (text == null) {
            text = new String(pool, offsets[name], lengths[name], StandardCharsets.UTF_8);
            if (text.length() != lengths[name]) {
                text = Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
            strings[name] = text;
        }
        return text;
    }

    /** Whether a word with characters beyond ASCII is an identifier. */
    boolean isIdentifier(int name) {
        if (identifier[name] == 0) {
            String text = string(name);
            boolean all = Character.isUnicodeIdentifierStart(text.codePointAt(0)) || text.charAt(0) == '_';
            identifier[name] = (byte) (all && text.codePoints().allMatch(Character::isUnicodeIdentifierPart) ? 1 : 2);
        }
        return identifier[name] == 1;
    }
}
