package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Span;

/** Where in its file a place of the source stands that was parsed. */
interface SourceMap {
    /** The source is the file. */
    SourceMap SAME = Span::new;

    Span of(int line, int column, int endLine);
}
