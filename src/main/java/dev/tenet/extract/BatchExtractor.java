package dev.tenet.extract;

import dev.tenet.repo.SourceText;
import java.util.List;

/** An extractor that reads many files at once faster than one after the other. What it says of a file does not depend on the files beside it. */
public interface BatchExtractor extends Extractor {
    /** Says what is in the files; {@code out} has one extraction for each, in the same order. Must not throw for any content. */
    void extract(List<SourceText> files, List<Extraction> out);

    @Override
    default void extract(SourceText file, Extraction out) {
        extract(List.of(file), List.of(out));
    }
}
