package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the reader of a script stands: in which function and block. */
final class Place {
    final Source source;
    final CodeUnit unit;
    FunctionDecl function;
    Scope scope;
    Block block;
    int order;
    /** Where each variable is read first. */
    final Map<String, Span> reads = new LinkedHashMap<>();

    Place(Source source, CodeUnit unit) {
        this.source = source;
        this.unit = unit;
        this.function = unit.code();
        this.scope = function.scope();
        this.block = function.body();
    }

    Span span(int start, int end) {
        return new Span(source.line(start), source.column(start), source.line(Math.max(start, end - 1)));
    }

    /** Runs what stands in another block of the function. */
    void within(Block inner, Runnable body) {
        Block outer = block;
        block = inner;
        body.run();
        block = outer;
    }
}
