package dev.tenet.audit;

import dev.tenet.engine.FactsByType;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.ToolRun;
import dev.tenet.finding.Issue;
import dev.tenet.order.By;
import dev.tenet.report.ToolUse;
import dev.tenet.repo.LastCommit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other tools say beside the reports that lie in the tree: reports that are named, and tools that run first.
 *
 * @param facts of them, at their places in the tree
 * @param issues of all reports, those that are older than what they are about among them
 * @param uses which tools ran, were read, or did not run
 */
record Reported(List<Fact> facts, List<Issue> issues, List<ToolUse> uses) {
    /** A report is usually written before the commit that it is about, in the same sitting. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** @param before what was seen */
    static Reported of(Ground ground, AuditConfig config, Inputs inputs, FactsByType before, boolean versioned) throws IOException {
        ReportFiles files = new ReportFiles(ground.folder());
        List<Fact> facts = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Set<String> ran = run(ground, config, inputs, files, facts, issues);
        files.named(inputs.reports());
        Set<String> read = before.of(ToolRun.class).stream().map(run -> run.location().path()).collect(Collectors.toCollection(HashSet::new));
        files.matching(config.reports(), Location.of(config.path()), read);
        facts.addAll(ReportPaths.placed(files.extraction().facts(), before.of(RepoFile.class)));
        issues.addAll(files.extraction().issues());
        List<ToolRun> runs = new ArrayList<>(before.of(ToolRun.class));
        runs.addAll(new FactsByType(facts).of(ToolRun.class));
        if (versioned) {
            ground.folder().ifPresent(root -> issues.addAll(stale(runs, root)));
        }
        List<ToolUse> uses = runs.stream().map(run -> use(run, ran)).distinct()
                .sorted(By.key(ToolUse::tool).thenComparing(ToolUse::path).thenComparing(ToolUse::kind)).toList();
        return new Reported(facts, issues, uses);
    }

    /** Runs the tools of a configuration that may; the names of their reports. */
    private static Set<String> run(
            Ground ground, AuditConfig config, Inputs inputs, ReportFiles files, List<Fact> facts, List<Issue> issues) throws IOException {
        Set<String> ran = new HashSet<>();
        boolean may = inputs.allowTools() || config.isTrusted();
        for (ToolCommand command : config.tools()) {
            String failure = ground.folder().isEmpty() ? "a recording is audited, and the tree is not there"
                    : may ? new ToolRunner(ground.folder().get().toAbsolutePath()).run(command, files)
                    : "the configuration belongs to the audited tree; run it with --allow-tools if you trust it";
            if (failure.isEmpty()) {
                ran.add(ToolRunner.fileName(command));
            } else {
                facts.add(new ToolRun(command.location(), command.name(), ToolUse.NOT_RUN, "", "", false, 0));
                issues.add(new Issue(command.location(), "reports", command.name() + " was not run: " + failure));
            }
        }
        return ran;
    }

    private static ToolUse use(ToolRun run, Set<String> ran) {
        String how = run.kind().equals(ToolUse.NOT_RUN) ? ToolUse.NOT_RUN : ran.contains(run.location().path()) ? ToolUse.RAN : ToolUse.READ;
        return new ToolUse(run.tool(), run.kind(), run.version(), run.date(), run.location().path(), how, run.complete(), run.results());
    }

    private static List<Issue> stale(List<ToolRun> runs, Path root) {
        List<ToolRun> dated = runs.stream().filter(run -> instant(run.date()).isPresent()).toList();
        if (dated.isEmpty()) {
            return List.of();
        }
        Set<String> reports = runs.stream().map(run -> run.location().path()).collect(Collectors.toSet());
        Optional<Instant> last = LastCommit.of(root, reports.stream().sorted().toList());
        return last.isEmpty() ? List.of() : dated.stream()
                .filter(run -> instant(run.date()).orElseThrow().plus(GRACE).isBefore(last.get()))
                .map(run -> new Issue(run.location(), "reports", "%s ran on %s, and the tree was changed on %s: what it would say of that is not known; run it again"
                        .formatted(run.tool(), day(instant(run.date()).orElseThrow()), day(last.get()))))
                .toList();
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** A date with its offset, or without one, then in UTC. */
    private static Optional<Instant> instant(String date) {
        String text = date.strip().replace(' ', 'T');
        try {
            boolean offset = text.matches(".*T.*(?:Z|[+-]\\d{2}:\\d{2})");
            return text.isEmpty() ? Optional.empty()
                    : Optional.of(offset ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
