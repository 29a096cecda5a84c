package dev.tenet.extract.terraform;

/**
 * A token of HCL.
 *
 * @param text of an identifier, number or operator; of a template its raw content
 * @param start offset in the file
 * @param end offset behind it
 * @param contentStart offset of a template's content
 * @param indented whether a heredoc's content is stripped of common leading white space
 */
record HclToken(Kind kind, String text, int start, int end, int contentStart, boolean indented) {
    enum Kind {
        IDENTIFIER,
        NUMBER,
        /** A quoted template; its escapes are not yet resolved. */
        QUOTED,
        HEREDOC,
        OPERATOR,
        NEWLINE,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }
}
