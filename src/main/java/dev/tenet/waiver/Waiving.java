package dev.tenet.waiver;

import dev.tenet.fact.Waiver;
import dev.tenet.fact.Waiver.State;
import dev.tenet.policy.Nearest;
import dev.tenet.repo.PathPatterns;
import dev.tenet.report.Acceptance;
import dev.tenet.report.ReportedFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Settles findings by waivers. */
public final class Waiving {
    private final List<Waiver> waivers;
    private final Map<Waiver, PathPatterns> paths = new HashMap<>();

    private Waiving(List<Waiver> waivers) {
        this.waivers = waivers;
    }

    /**
     * What came of it.
     *
     * @param findings in their order, with their status
     * @param waivers in the order of their places, each with how many findings it covers
     */
    public record Result(List<ReportedFinding> findings, List<Waiver> waivers) {}

    /**
     * Ids that waivers may name.
     *
     * @param installed policies and controls
     * @param judged those of this audit
     */
    public record Known(Set<String> installed, Set<String> judged) {}

    /** Settles what active waivers cover; a waiver whose day has passed, or that names nothing that is known, covers in name only. */
    public static Result apply(List<ReportedFinding> findings, Collection<Waiver> waivers, Known known, LocalDate asOf) {
        List<Waiver> checked = waivers.stream().map(waiver -> checked(waiver, known, asOf)).sorted((a, b) -> a.location().compareTo(b.location())).toList();
        return new Waiving(checked).apply(findings);
    }

    private static Waiver checked(Waiver waiver, Known known, LocalDate asOf) {
        if (waiver.state() == State.MALFORMED) {
            return waiver;
        }
        if (!known.installed().contains(waiver.subject())) {
            return waiver.malformed("there is no policy or control \"%s\". %s".formatted(
                    waiver.subject(), Nearest.hint(waiver.subject(), new TreeSet<>(known.installed()), "")).replaceFirst("\\.?\\s*$", ""));
        }
        if (!waiver.until().isEmpty() && LocalDate.parse(waiver.until()).isBefore(asOf)) {
            return waiver.as(State.EXPIRED, 0);
        }
        return waiver.as(known.judged().contains(waiver.subject()) ? State.ACTIVE : State.NOT_JUDGED, 0);
    }

    private Result apply(List<ReportedFinding> findings) {
        Map<Waiver, Integer> covered = new HashMap<>();
        List<ReportedFinding> settled = new ArrayList<>();
        for (ReportedFinding finding : findings) {
            ReportedFinding now = finding;
            for (Waiver waiver : waivers) {
                if (waiver.state() != State.MALFORMED && covers(waiver, finding)) {
                    covered.merge(waiver, 1, Integer::sum);
                    if (waiver.state() == State.ACTIVE && now.open()) {
                        now = now.waived(new Acceptance(waiver.reason(), waiver.owner(), waiver.until(), waiver.compensating(), waiver.location()));
                    }
                }
            }
            settled.add(now);
        }
        return new Result(settled, waivers.stream().map(waiver -> waiver.as(waiver.state(), covered.getOrDefault(waiver, 0))).toList());
    }

    private boolean covers(Waiver waiver, ReportedFinding finding) {
        Waiver.Scope scope = waiver.scope();
        if (!waiver.subject().equals(finding.policy()) && !waiver.subject().equals(finding.control())) {
            return false;
        }
        if (waiver.inline()) {
            return finding.location().path().equals(waiver.location().path())
                    && (finding.location().line() == scope.line() || finding.location().line() == waiver.location().line());
        }
        return (scope.fingerprint().isEmpty() || scope.fingerprint().equals(finding.fingerprint()))
                && (scope.symbol().isEmpty() || names(scope.symbol(), finding.standing().symbol()))
                && (scope.paths().isEmpty() || patterns(waiver).match(finding.location().path()));
    }

    private static boolean names(String wanted, String symbol) {
        return symbol.equals(wanted) || symbol.endsWith("." + wanted) || symbol.startsWith(wanted + ".") || symbol.contains("." + wanted + ".");
    }

    private PathPatterns patterns(Waiver waiver) {
        return paths.computeIfAbsent(waiver, w -> PathPatterns.of(w.scope().paths()));
    }
}
