package dev.tenet.extract.code.syntax;

/** Leaves a statement that cannot be parsed, for the loop over statements to go on behind it; what was wrong is recorded before it is thrown. */
public final class SyntaxFault extends RuntimeException {
    /** One is enough, as it carries nothing. */
    public static final SyntaxFault FAULT = new SyntaxFault();

    private SyntaxFault() {
        super(null, null, false, false);
    }
}
