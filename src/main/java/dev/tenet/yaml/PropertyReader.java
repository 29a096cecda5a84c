package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/** Reads anchors, tags and the names of aliases. */
final class PropertyReader {
    private static final String PUNCTUATION = "-#;/?:@&=+$_.~*'()%";

    private final Cursor cursor;
    private final Directives directives;

    PropertyReader(Cursor cursor, Directives directives) {
        this.cursor = cursor;
        this.directives = directives;
    }

    /** What stands before a node on this line, and skips the blanks behind it; null when there is nothing. */
    @Nullable Properties read() {
        char c = cursor.text[cursor.at];
        if (c != '&' && c != '!') {
            return null;
        }
        Properties all = one();
        cursor.skipBlanks();
        c = cursor.text[cursor.at];
        if (c != '&' && c != '!') {
            return all;
        }
        Properties more = join(all, one());
        cursor.skipBlanks();
        c = cursor.text[cursor.at];
        if (c == '&' || c == '!') {
            throw Unreadable.entry(cursor.at, "a value has one anchor and one tag at most; remove one");
        }
        return more;
    }

    Properties join(Properties first, Properties second) {
        Properties both = first.and(second);
        if (both == null) {
            throw Unreadable.entry(second.from(), "a value has one anchor and one tag at most; remove one");
        }
        return both;
    }

    /** The name behind {@code &} or {@code *}, at which the cursor stands. */
    String name() {
        int from = ++cursor.at;
        while (!Cursor.isGap(cursor.text[cursor.at]) && !Cursor.isFlowIndicator(cursor.text[cursor.at])) {
            cursor.at++;
        }
        if (cursor.at == from) {
            throw Unreadable.entry(from - 1, "'%c' needs a name behind it; put the value in quotes if it is text".formatted(cursor.text[from - 1]));
        }
        return new String(cursor.text, from, cursor.at - from);
    }

    private Properties one() {
        int from = cursor.at;
        if (cursor.text[from] == '&') {
            String name = name();
            endWord();
            return new Properties(from, name, null);
        }
        String tag = tag();
        endWord();
        return new Properties(from, null, tag);
    }

    private String tag() {
        int from = cursor.at++;
        if (cursor.text[cursor.at] == '<') {
            while (!Cursor.isGap(cursor.text[cursor.at]) && cursor.text[cursor.at] != '>') {
                cursor.at++;
            }
            if (cursor.text[cursor.at] != '>') {
                throw Unreadable.entry(from, "the tag is not closed; add '>'");
            }
            return new String(cursor.text, from + 2, cursor.at++ - from - 2);
        }
        int word = cursor.at;
        while (isTagCharacter(cursor.text[cursor.at])) {
            cursor.at++;
        }
        String handle = "!";
        if (cursor.text[cursor.at] == '!') {
            handle = new String(cursor.text, from, ++cursor.at - from);
            word = cursor.at;
            while (isTagCharacter(cursor.text[cursor.at])) {
                cursor.at++;
            }
            if (cursor.at == word) {
                throw Unreadable.entry(from, "the tag has no name behind its handle");
            }
        }
        return directives.resolve(handle, new String(cursor.text, word, cursor.at - word), from);
    }

    private void endWord() {
        char c = cursor.text[cursor.at];
        if (!Cursor.isGap(c) && !(cursor.inFlow && Cursor.isFlowIndicator(c))) {
            throw Unreadable.entry(cursor.at, "'%c' cannot stand in an anchor or a tag; put the value in quotes if it is text".formatted(c));
        }
    }

    private static boolean isTagCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0 && c != 0;
    }
}
