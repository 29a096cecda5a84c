package dev.tenet.extract.deps.gradle;

/**
 * A word, text or sign of a build script.
 *
 * @param kind what it is
 * @param text of a text its content, with {@code ${...}} where it is filled in
 * @param from offset of its first character
 * @param to offset behind its last character
 */
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        WORD,
        TEXT,
        SIGN,
        LINE
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
