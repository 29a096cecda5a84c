package dev.tenet.extract.code;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;

/** A string that is put together from constants and holes; it remembers what fills the holes. */
final class FilledText {
    private static final int LONGEST = 4_000;
    private static final int MOST_HOLES = 64;

    private final StringBuilder text = new StringBuilder();
    private final List<Argument> holes = new ArrayList<>(2);
    private boolean constant = true;

    void append(char c) {
        text.append(c);
    }

    /** Takes over the holes of a template whose text is appended as it is. */
    void keep(Value template) {
        constant &= template.isString();
        if (template.isFormatted()) {
            template.parts().forEach(hole -> fill(hole.value()));
        }
    }

    void add(Value part) {
        if (text.length() < LONGEST) {
            text.append(part.isConstant() || part.isFormatted() ? part.text() : "{}");
        }
        constant &= part.isConstant() && !part.isNone();
        if (part.isFormatted()) {
            part.parts().forEach(hole -> fill(hole.value()));
        } else if (!part.isConstant()) {
            fill(part);
        }
    }

    Value value() {
        String cut = Folding.cut(text.toString());
        return constant ? Value.string(cut) : new Value(Value.Kind.FORMATTED, cut, List.of(), holes);
    }

    private void fill(Value value) {
        if (holes.size() < MOST_HOLES) {
            holes.add(new Argument("", holes.size(), value));
        }
    }
}
