package dev.tenet.output;

import dev.tenet.fact.Waiver;
import dev.tenet.report.Acceptance;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.Decisions;
import dev.tenet.report.Lapse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was decided, in the JSON report. */
final class DecisionsJson {
    private DecisionsJson() {}

    static void write(Decisions decisions, JsonText json) throws IOException {
        json.objects("waivers", decisions.waivers(), waiver -> waiver(waiver, json));
        json.objects("lapses", decisions.lapses(), lapse -> lapse(lapse, json));
        BaselineUse baseline = decisions.baseline();
        if (baseline == null) {
            json.nothing("baseline");
        } else {
            json.object("baseline", () -> {
                json.string("path", baseline.path());
                json.string("date", baseline.date().toString());
                json.count("size", baseline.size());
                json.count("stale", baseline.stale());
            });
        }
        json.string("since", decisions.since());
        json.flag("newOnly", decisions.newOnly());
    }

    /** Why a finding does not count, or null. */
    static void acceptance(@Nullable Acceptance acceptance, JsonText json) throws IOException {
        if (acceptance == null) {
            json.nothing("waiver");
            return;
        }
        json.object("waiver", () -> {
            json.string("reason", acceptance.reason());
            json.string("owner", acceptance.owner());
            json.string("until", acceptance.until());
            json.string("compensating", acceptance.compensating());
            json.place(acceptance.waiver());
        });
    }

    private static void waiver(Waiver waiver, JsonText json) throws IOException {
        json.string("subject", waiver.subject());
        json.string("state", waiver.state().name());
        json.count("findings", waiver.findings());
        json.string("reason", waiver.reason());
        json.string("owner", waiver.owner());
        json.string("until", waiver.until());
        json.string("compensating", waiver.compensating());
        json.flag("inline", waiver.inline());
        json.string("problem", waiver.problem());
        json.strings("paths", waiver.scope().paths());
        json.string("symbol", waiver.scope().symbol());
        json.string("fingerprint", waiver.scope().fingerprint());
        json.place(waiver.location());
    }

    private static void lapse(Lapse lapse, JsonText json) throws IOException {
        json.string("day", lapse.day().toString());
        json.count("waivers", lapse.waivers());
        json.count("findings", lapse.findings());
        json.number("overall", Double.isNaN(lapse.overall()) ? null : lapse.overall());
        json.string("grade", lapse.grade());
        json.flag("gatePassed", lapse.gatePassed());
        json.flag("turnsRed", lapse.turnsRed());
    }
}
