package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.output.BaselineJson;
import dev.tenet.policy.Policy;
import dev.tenet.reaudit.Baseline;
import dev.tenet.reaudit.PastReport;
import dev.tenet.report.saved.SavedReport;
import dev.tenet.report.saved.UnreadableReport;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.PastFinding;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes baselines, whole or not at all. */
final class BaselineFile {
    static final String OWN = ".tenet/baseline.json";

    private BaselineFile() {}

    /** Takes out what is there no longer, so that it cannot come back unseen. A report that serves as a baseline stays as it is; so do other people's trees. */
    static void shrink(Path root, Optional<Path> named, Report report) throws IOException {
        BaselineUse use = report.decisions().baseline();
        Path file = named.orElse(root.resolve(OWN));
        boolean ours = named.isPresent() || root.toRealPath().equals(Path.of("").toRealPath());
        if (use == null || use.stale() == 0 || !ours) {
            return;
        }
        PastReport past = read(file);
        if (past.baseline()) {
            Set<String> judged = report.policies().stream().filter(policy -> policy.adjustment().enabled()).map(Policy::id).collect(Collectors.toSet());
            Baseline baseline = Baseline.of(past.findings(), report.findings().stream().map(PastFinding::of).toList(), judged);
            write(file, past.subject(), past.asOf(), baseline.left());
        }
    }

    static PastReport read(Path file) {
        return PastReport.of(saved(file));
    }

    /** A report or a baseline. */
    static SavedReport saved(Path file) {
        try {
            return SavedReport.read(file);
        } catch (UnreadableReport e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    static void write(Path file, String subject, LocalDate date, List<PastFinding> findings) throws IOException {
        StringWriter text = new StringWriter();
        BaselineJson.write(subject, date, findings, text);
        WholeFile.write(file, text.toString());
    }
}
