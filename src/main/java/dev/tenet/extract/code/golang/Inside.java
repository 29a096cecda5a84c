package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import java.util.List;

/** Where the reader stands in one function. */
final class Inside {
    private static final int MOST_VERSIONS = 64;

    final FunctionDecl function;
    Scope scope;
    Block block;
    /** Where the statements go that are read. */
    Statement.Body body;
    /** Names of its results, or empty. */
    List<String> results = List.of();
    /** Whether the block that the reader stands in has declared no name yet, so that {@link #scope} is that of a block around it. */
    boolean fresh;

    List<HandlerDecl> handlers = List.of();
    int order;
    /** Functions written out in this one. */
    int literals;
    /** How often a name was declared anew in the block that it stands in. */
    int versions;
    /** Whether what is read leaves its loop or switch by {@code break}. */
    boolean breaks;
    /** Whether something in the function leaves by a label. */
    boolean jumps;
    /** Whether the function asks for a panic. */
    boolean recovers;

    Inside(FunctionDecl function) {
        this.function = function;
        this.scope = function.scope();
        this.block = function.body();
        this.body = function.statements();
    }

    /**
     * Whether {@code name := value} here gives a name that this block has already declared, so that from here on only the new value counts. A function
     * that was written out before may see either.
     */
    boolean isRenewable(String name) {
        return !function.path().isEmpty() && scope.binds(name) && literals == 0 && versions < MOST_VERSIONS;
    }
}
