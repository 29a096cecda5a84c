package dev.tenet.output;

import dev.tenet.report.Change;
import dev.tenet.report.Gate;
import dev.tenet.report.ScoreCard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What repairs and waivers would change, for programs. */
public final class ChangeJson {
    private ChangeJson() {}

    /** Writes it and leaves the writer open. */
    public static void write(Change change, Writer out) throws IOException {
        JsonText.document(out, json -> {
            json.count("schemaVersion", JsonOutput.SCHEMA_VERSION);
            json.string("kind", "what-if");
            json.strings("supposed", change.done());
            json.number("hours", change.hours());
            json.number("low", change.low());
            json.number("high", change.high());
            json.object("before", () -> side(change.before(), change.gatesBefore(), json));
            json.object("after", () -> side(change.after(), change.gatesAfter(), json));
            json.strings("notes", change.notes());
        });
    }

    private static void side(ScoreCard scores, List<Gate> gates, JsonText json) throws IOException {
        json.number("overall", scores.overall());
        json.string("grade", scores.grade());
        json.string("risk", scores.risk());
        json.objects("categories", scores.categories(), category -> {
            json.string("name", category.id());
            json.number("score", category.score());
            json.string("grade", category.grade());
        });
        json.objects("gates", gates, gate -> {
            json.string("name", gate.id());
            json.flag("passed", gate.passed());
            json.strings("unmet", gate.unmet().stream().map(Gate.Criterion::title).toList());
        });
    }
}
