package dev.tenet.audit;

import dev.tenet.decision.Deciding;
import dev.tenet.decision.GateJudge;
import dev.tenet.engine.FactsByType;
import dev.tenet.fact.Waiver;
import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.report.Gate;
import dev.tenet.report.Lapse;
import dev.tenet.report.ReportedFinding;
import dev.tenet.score.Measures;
import dev.tenet.waiver.Terms;
import dev.tenet.waiver.WaiverFile;
import dev.tenet.waiver.Waiving;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The waivers of an audit: of its file, and of comments. */
public final class Waivers {
    private static final List<String> NAMES = List.of("waivers.yaml", "waivers.yml", ".tenet/waivers.yaml");
    /** Later days are too far away to forecast. */
    private static final int LAPSES = 12;

    private Waivers() {}

    /** How long waivers hold by the {@code tenet.yaml} of a folder. */
    public static Terms terms(Path root) {
        return Choice.config(root, Optional.empty()).terms();
    }

    static List<Waiver> of(AuditRequest request, Ground ground, FactsByType facts, Terms terms) {
        List<Waiver> all = new ArrayList<>();
        if (request.inputs().inline()) {
            all.addAll(facts.of(Waiver.class));
        }
        if (request.inputs().waivers().isPresent()) {
            Path file = request.inputs().waivers().get();
            if (!Files.isRegularFile(file)) {
                throw new ConfigException("--waivers " + file + ": there is no such file");
            }
            all.addAll(WaiverFile.read(String.valueOf(file.getFileName()), FolderGround.text(file), terms, request.asOf()));
        } else {
            NAMES.stream().filter(name -> ground.own(name).isPresent()).findFirst()
                    .ifPresent(name -> all.addAll(WaiverFile.read(name, ground.own(name).orElseThrow(), terms, request.asOf())));
        }
        return all;
    }

    /** Ids that waivers may name: of everything that is installed, and of what judged. */
    static Waiving.Known known(Library installed, Library judged) {
        return new Waiving.Known(ids(installed), ids(judged.enabled()));
    }

    private static Set<String> ids(Library library) {
        Set<String> ids = library.policies().stream().map(Policy::id).collect(Collectors.toCollection(HashSet::new));
        library.controls().stream().map(Control::id).forEach(ids::add);
        return ids;
    }

    /** What happens on the days after which waivers end. */
    static List<Lapse> lapses(Deciding deciding, Waiving.Known known, List<ReportedFinding> unsettled, List<Waiver> waivers, Measures measures) {
        TreeSet<LocalDate> days = waivers.stream()
                .filter(waiver -> waiver.state() == Waiver.State.ACTIVE && waiver.findings() > 0 && !waiver.until().isEmpty())
                .map(waiver -> LocalDate.parse(waiver.until()).plusDays(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            return List.of();
        }
        List<Lapse> lapses = new ArrayList<>();
        List<ReportedFinding> now = Waiving.apply(unsettled, waivers, known, measures.asOf()).findings();
        boolean passed = passes(deciding.verdict(now, GateJudge.by(measures)).gates());
        long open = now.stream().filter(ReportedFinding::open).count();
        for (LocalDate day : days) {
            if (lapses.size() == LAPSES) {
                break;
            }
            Measures then = measures.on(day);
            List<ReportedFinding> findings = Waiving.apply(unsettled, waivers, known, day).findings();
            Deciding.Verdict verdict = deciding.verdict(findings, GateJudge.by(then));
            long left = findings.stream().filter(ReportedFinding::open).count();
            Double overall = verdict.scores().overall();
            int ending = (int) waivers.stream().filter(waiver -> waiver.until().equals(day.minusDays(1).toString()) && waiver.findings() > 0).count();
            boolean passes = passes(verdict.gates());
            lapses.add(new Lapse(day, ending, (int) (left - open), overall == null ? Double.NaN : overall, verdict.scores().grade(), passes, passed && !passes));
            open = left;
            passed = passes;
        }
        return lapses;
    }

    private static boolean passes(List<Gate> gates) {
        return !gates.isEmpty() && gates.get(0).passed();
    }
}
