package dev.tenet.audit;

import dev.tenet.decision.Deciding;
import dev.tenet.decision.GateJudge;
import dev.tenet.engine.Engine;
import dev.tenet.engine.FactsByType;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.Attestation;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Metric;
import dev.tenet.fact.Repository;
import dev.tenet.fact.Waiver;
import dev.tenet.finding.Issue;
import dev.tenet.order.By;
import dev.tenet.plan.Planner;
import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.report.Decisions;
import dev.tenet.report.Inventory;
import dev.tenet.report.Lapse;
import dev.tenet.report.PackUsed;
import dev.tenet.report.Plan;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Prospects;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import dev.tenet.report.ToolUse;
import dev.tenet.score.Gains;
import dev.tenet.score.Measures;
import dev.tenet.waiver.Waiving;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One audit, from the tree, or what was recorded of it, to the report. */
public final class Audit {
    private final AuditRequest request;
    private final Consumer<String> progress;
    private final @Nullable Ground given;
    private final @Nullable Engine warm;
    private final Runnable judged;

    /** An audit that says what it is doing, in a few words, to {@code progress}. */
    public Audit(AuditRequest request, Consumer<String> progress) {
        this(request, progress, () -> { });
    }

    /** The same; {@code judged} begins what can be done beside deciding, for which one processor is enough. */
    public Audit(AuditRequest request, Consumer<String> progress, Runnable judged) {
        this.request = request;
        this.progress = progress;
        this.given = null;
        this.warm = null;
        this.judged = judged;
    }

    /** An audit that reads and judges with what was kept of the one before. */
    Audit(AuditRequest request, Ground given, Engine warm) {
        this.request = request;
        this.progress = said -> { };
        this.given = given;
        this.warm = warm;
        this.judged = () -> { };
    }

    /**
     * Throws {@link ConfigException} for what the person asked, {@link dev.tenet.policy.PolicyException} for policies that cannot be used,
     * {@link dev.tenet.engine.TimeoutException} when judging does not end.
     */
    public Report run() throws IOException {
        progress.accept("reading files");
        Ground ground = given == null ? Ground.of(request.root()) : given;
        AuditConfig config = Choice.config(ground, request.config());
        // Policies need nothing of the tree, and files nothing of the policies.
        CompletableFuture<Choice> choosing = CompletableFuture.supplyAsync(() -> Choice.of(request, ground, config));
        CompletableFuture<Engine> opening = choosing.thenApply(choice -> warm == null ? Engine.keepingIn(request.compiled()) : warm);
        CompletableFuture<RuleBase> loading = opening.thenCombine(choosing, (engine, choice) -> engine.load(choice.library().enabled().packs()));
        SecretSearch search = SecretSearch.of(request.inputs().secrets(), config);
        Seen seen = search.see(ground, config.exclude());

        progress.accept("preparing policies");
        Choice choice = join(choosing);
        Library library = choice.library();
        RuleBase rules = join(loading);
        Engine engine = join(opening);
        progress.accept("judging " + seen.facts().size() + " facts");
        FactsByType facts = new FactsByType(seen.facts());
        List<Fact> further = new ArrayList<>();
        List<Issue> issues = new ArrayList<>(seen.issues());
        if (!request.inputs().evidence().isEmpty()) {
            Extraction evidence = Evidences.read(request.inputs().evidence());
            further.addAll(evidence.facts());
            issues.addAll(evidence.issues());
        }
        Reported reported = Reported.of(ground, config, request.inputs(), facts, seen.versioned());
        further.addAll(reported.facts());
        issues.addAll(reported.issues());
        further.addAll(Settings.of(library.enabled()));
        facts.add(further);
        facts = engine.recalled(facts);
        Judgement judgement = engine.judge(rules, facts, request.timeout());

        progress.accept("deciding");
        judged.run();
        Results results = new Results(library, rules, judgement, facts);
        Set<String> by = library.enabled().policies().stream().map(Policy::id).collect(Collectors.toSet());
        Known before = Known.of(request, ground, results.findings(seen.lines()), by);
        List<ReportedFinding> found = before.findings();
        List<PolicyResult> policies = new ArrayList<>(results.policies());
        issues.addAll(results.issues());
        Measures measures = measures(facts);
        GateJudge judge = GateJudge.by(measures);
        List<Waiver> waivers = Waivers.of(request, ground, facts, choice.terms());
        Waiving.Known known = Waivers.known(waivers.isEmpty() ? library : request.library().get(), library);
        Waiving.Result waived = Waiving.apply(found, waivers, known, request.asOf());
        List<ReportedFinding> findings = waived.findings();
        List<Pack> governance = choice.governance();
        if (!governance.isEmpty() && (!waivers.isEmpty() || Governance.asked(governance, library.scoring()))) {
            Deciding.Verdict first = new Deciding(library.controls(), policies, library.scoring(), false).verdict(findings, judge);
            library = Governance.with(library, governance);
            List<Fact> verdicts = Governance.facts(first, findings, waived.waivers());
            Results governed = Governance.judge(engine, governance, library.scoring(), verdicts, request.timeout());
            policies.addAll(governed.policies());
            issues.addAll(governed.issues());
            findings = Results.inOrder(findings, governed.findings(seen.lines()));
        }

        Deciding deciding = new Deciding(library.controls(), policies, library.scoring(), request.inputs().newOnly());
        Deciding.Verdict verdict = deciding.verdict(findings, judge);
        Plan plan = deciding.plan(verdict, findings, choice.staff().start() == null ? choice.staff().from(request.asOf()) : choice.staff(), judge);
        List<Lapse> lapses = Waivers.lapses(deciding, known, found, waived.waivers(), measures);
        ScoreCard scores = verdict.scores();
        return new Report(choice.subject(), request.version(), request.asOf(), packs(library), choice.profile(), inventory(seen, judgement, reported.uses(), facts),
                verdict.controls(), findings, scores, verdict.gates(), plan, request.asOf().plusDays(library.scoring().cadence().getOrDefault(scores.grade(), 28)),
                issues.stream().distinct().sorted().toList(), library.policies().stream().sorted(By.key(Policy::id)).toList(),
                new Decisions(waived.waivers(), lapses, before.baseline(), request.inputs().since().orElse(""), request.inputs().newOnly()),
                new Prospects(library.scoring(), Gains.of(verdict.controls(), findings, scores, library.scoring())));
    }

    private Measures measures(FactsByType facts) {
        Coverage total = facts.of(Coverage.class).stream()
                .filter(coverage -> coverage.path().isEmpty())
                .min(By.key(Coverage::location))
                .orElse(null);
        return new Measures(total, facts.of(Attestation.class), facts.of(Metric.class), request.asOf());
    }

    private static Inventory inventory(Seen seen, Judgement judgement, List<ToolUse> tools, FactsByType facts) {
        Map<String, Integer> counts = new java.util.TreeMap<>(judgement.counts());
        counts.remove("Finding");
        counts.remove("Setting");
        counts.remove("Row");
        List<String> languages = facts.of(Repository.class).stream().flatMap(repository -> repository.languages().stream()).toList();
        List<String> attested = facts.of(Attestation.class).stream()
                .map(attestation -> attestation.what() + (attestation.who().isEmpty() ? "" : " by " + attestation.who())).distinct().sorted().toList();
        return new Inventory(seen.files(), languages, counts, seen.skipped(), seen.versioned(), tools, attested);
    }

    private static List<PackUsed> packs(Library library) {
        return library.packs().stream()
                .filter(pack -> !pack.controls().isEmpty())
                .map(pack -> new PackUsed(pack.id(), pack.title(), pack.version(), pack.provenance().sha256(), pack.policies().size(), pack.controls().size()))
                .toList();
    }

    /** Controls whose edges do not end are found before anything is planned. */
    static void check(List<Control> controls) {
        try {
            Planner.check(controls);
        } catch (IllegalArgumentException e) {
            throw new dev.tenet.policy.PolicyException("policies", 0, 0, e.getMessage(), "Remove one of the after: edges.");
        }
    }

    private static <T> T join(CompletableFuture<T> prepared) {
        try {
            return prepared.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
