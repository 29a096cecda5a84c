package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.fact.OrderSink;
import dev.tenet.fact.SinkPath;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Finding;
import org.jspecify.annotations.Nullable;

/** How sure a finding is: as sure as its policy, and one step less where a call is taken for an order by its name or by what it posts. */
final class Sureness {
    private Sureness() {}

    static Confidence of(Finding finding, Confidence policy) {
        boolean guessed = finding.matched().stream().map(Sureness::sink).anyMatch(sink -> sink != null && (sink.library().isEmpty() || sink.library().equals("http")));
        return guessed ? Confidence.values()[Math.min(policy.ordinal() + 1, Confidence.LOW.ordinal())] : policy;
    }

    private static @Nullable OrderSink sink(Fact fact) {
        if (fact instanceof OrderSink sink) {
            return sink;
        }
        return fact instanceof SinkPath path ? path.sink() : null;
    }
}
