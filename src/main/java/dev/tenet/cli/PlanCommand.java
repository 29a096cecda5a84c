package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.decision.Situation;
import dev.tenet.decision.Ways;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenet plan}: what to repair in which order, by whom and until when, or the cheapest part of it that reaches a goal. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Plan the repair of what fails: order, hours, weeks, and what the scores are after each. Or the cheapest part of it that reaches a grade or passes a gate.")
final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private AuditedReport audited = new AuditedReport();

    @Option(names = "--target", paramLabel = "grade=GRADE", description = "Plan only the cheapest repairs that reach this overall grade.")
    private @Nullable String target;

    @Option(names = "--gate", paramLabel = "NAME", description = "Plan only the cheapest repairs that meet what repairs can meet of this gate.")
    private @Nullable String gate;

    @Option(names = "--until", paramLabel = "DATE", description = "Plan only what is finished by this day (yyyy-mm-dd).")
    private @Nullable LocalDate until;

    @Option(names = "--format", paramLabel = "FORMAT[=FILE]", converter = PlanFormat.Converter.class,
            description = "text (unless given), markdown, html, csv, ics, json, github, gitlab or jira, to FILE or standard output (-). Repeatable.")
    private List<PlanFormat> formats = new ArrayList<>();

    @Option(names = "--templates", paramLabel = "DIR", description = "Use these templates instead of the installation's.")
    private @Nullable Path templates;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        if (Stream.of(target, gate, until).filter(Objects::nonNull).count() > 1) {
            throw new ParameterException(spec.commandLine(), "--target, --gate and --until each choose their own part of the plan; give one of them");
        }
        if (target != null && !target.startsWith("grade=")) {
            throw new ParameterException(spec.commandLine(), "--target " + target + ": write --target grade=B");
        }
        Situation situation = audited.situation();
        Report report = situation.report();
        Report planned;
        try {
            Plan whole = situation.plan(report.plan().outline().staff());
            planned = report.with(part(new Ways(situation, whole), whole));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
        List<Path> folders = templates == null ? List.of(Installation.templates()) : List.of(templates, Installation.templates());
        new Plans(folders, Terminal.colored(color), Terminal.width()).write(planned, formats.isEmpty() ? List.of(PlanFormat.STANDARD) : formats, spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        Way way = planned.plan().outline().way();
        return way != null && way.fixes() == null ? ExitCode.FAILED : ExitCode.PASSED;
    }

    private Plan part(Ways ways, Plan whole) {
        if (target != null) {
            return ways.toGrade(target.substring("grade=".length()));
        }
        if (gate != null) {
            return ways.throughGate(gate);
        }
        return until == null ? whole : ways.until(until, whole.outline().staff());
    }
}
