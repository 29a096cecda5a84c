package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.NamePool;
import java.text.Normalizer;
import java.util.Arrays;

/** The names of Python files. Keywords come first, so that the number of a word says whether it is one. */
final class Names extends NamePool {
    /** Whether a name is an identifier: 0 not asked yet, 1 yes, 2 no. */
    private byte[] identifier = new byte[0];
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

    @Override
    protected void addWords() {
        Arrays.fill(identifier, (byte) 0);
        for (int kind = TokenKind.FALSE; kind < TokenKind.COUNT; kind++) {
            ofKind[kind] = of(TokenKind.text(kind));
        }
        keywords = count() - 1;
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

    /** Like Python's own names, in its compatibility form. */
    @Override
    protected String spelled(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /** Whether a word with characters beyond ASCII is an identifier. */
    boolean isIdentifier(int name) {
        if (name >= identifier.length) {
            identifier = Arrays.copyOf(identifier, Math.max(count(), identifier.length * 2));
        }
        if (identifier[name] == 0) {
            String text = string(name);
            boolean all = Character.isUnicodeIdentifierStart(text.codePointAt(0)) || text.charAt(0) == '_';
            identifier[name] = (byte) (all && text.codePoints().allMatch(Character::isUnicodeIdentifierPart) ? 1 : 2);
        }
        return identifier[name] == 1;
    }
}
