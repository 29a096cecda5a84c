package dev.tenet.engine.part;

import org.drools.model.functions.HashedExpression;

/** A part of a rule file, by its number. */
abstract class Numbered implements HashedExpression {
    final RuleParts parts;
    final int part;
    private final String hash;

    Numbered(RuleParts parts, int part, String hash) {
        this.parts = parts;
        this.part = part;
        this.hash = hash;
    }

    @Override
    public final String getExpressionHash() {
        return hash;
    }
}
