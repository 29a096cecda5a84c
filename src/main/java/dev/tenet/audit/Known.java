package dev.tenet.audit;

import dev.tenet.reaudit.Baseline;
import dev.tenet.reaudit.PastReport;
import dev.tenet.report.saved.UnreadableReport;
import dev.tenet.repo.Changes;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.PastFinding;
import dev.tenet.report.ReportedFinding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings were there before: those of a baseline, and those on lines that no commit since a revision has changed.
 *
 * @param findings with what is known marked
 * @param baseline what became of it; null without one
 */
record Known(List<ReportedFinding> findings, @Nullable BaselineUse baseline) {
    private static final String OWN = ".tenet/baseline.json";

    /** @param judged ids of the policies of this audit */
    static Known of(AuditRequest request, Ground ground, List<ReportedFinding> found, Set<String> judged) {
        Inputs inputs = request.inputs();
        Optional<PastReport> before = inputs.baseline().map(Known::read).or(() -> ground.own(OWN).map(Known::own));
        if (before.isEmpty() && inputs.since().isEmpty()) {
            if (inputs.newOnly()) {
                throw new ConfigException("--new-only: nothing says what is new\n    Give --baseline FILE or --since REV, or keep a baseline in " + OWN + ".");
            }
            return new Known(found, null);
        }
        boolean[] known = new boolean[found.size()];
        BaselineUse use = null;
        if (before.isPresent()) {
            PastReport past = before.get();
            Baseline baseline = Baseline.of(past.findings(), found.stream().map(PastFinding::of).toList(), judged);
            for (int i = 0; i < known.length; i++) {
                known[i] = baseline.known().get(i);
            }
            String shown = inputs.baseline().map(named -> String.valueOf(named.getFileName())).orElse(OWN);
            use = new BaselineUse(shown, past.asOf(), past.findings().size(), baseline.stale().size());
        }
        if (inputs.since().isPresent()) {
            if (ground instanceof RecordedGround) {
                throw new ConfigException("--since: a recording does not say what changed since\n    Give --baseline FILE, or audit the folder.");
            }
            Changes changes = changes(inputs.since().get(), request.root());
            for (int i = 0; i < known.length; i++) {
                known[i] |= !changes.touch(found.get(i).location().path(), found.get(i).location().line());
            }
        }
        List<ReportedFinding> marked = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            marked.add(known[i] ? found.get(i).asKnown() : found.get(i));
        }
        return new Known(marked, use);
    }

    private static PastReport read(Path file) {
        try {
            return PastReport.read(file);
        } catch (UnreadableReport e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    private static PastReport own(String json) {
        try {
            return PastReport.parse(OWN, json.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableReport e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    private static Changes changes(String revision, Path root) {
        try {
            return Changes.since(revision, root);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("--since " + revision + ": " + e.getMessage());
        }
    }
}
