package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.NamePool;

/** The names of scripts; {@link Words} come first. */
final class Names extends NamePool {
    private final int keywords = Words.KEYWORDS.size();

    Names() {
        clear();
    }

    @Override
    protected void addWords() {
        Words.all().forEach(this::of);
    }

    /** The keyword that the name is, or {@link TokenKind#NAME}. */
    int kindOf(int name) {
        return name <= keywords ? TokenKind.FIRST_KEYWORD + name - 1 : TokenKind.NAME;
    }
}
