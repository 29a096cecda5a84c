package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.Location;
import dev.tenet.fact.WorkflowStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a GitHub workflow, from the tree of its YAML. */
final class WorkflowView {
    private static final int MOST_STEPS = 2_000;
    private static final int MOST_CHARACTERS = 10_000_000;

    private final String path;
    private final Extraction out;
    private final Budget steps = new Budget(MOST_STEPS);
    private final Budget characters = new Budget(MOST_CHARACTERS);

    WorkflowView(String path, Extraction out) {
        this.path = path;
        this.out = out;
    }

    void add(ConfigNode document) {
        ConfigNode jobs = document.get("jobs");
        if (jobs == null || !jobs.isMap()) {
            out.issue(Location.of(path), "is a workflow without jobs; add them or move the file");
            return;
        }
        List<String> events = events(document.get("on"));
        for (ConfigNode.Member job : jobs.members()) {
            addJob(job, events);
        }
        if (steps.isSpent() || characters.isSpent()) {
            out.issue(Location.of(path), "has more steps or longer scripts than are looked at; split it");
        }
    }

    private void addJob(ConfigNode.Member job, List<String> events) {
        boolean ignored = isTrue(job.value().get("continue-on-error"));
        if (!job.value().text("uses").isEmpty() && steps.take()) {
            out.add(step(job.key(), job.value(), job.line(), job.column(), ignored, events));
        }
        ConfigNode list = job.value().get("steps");
        if (list == null) {
            return;
        }
        for (ConfigNode.Member step : list.members()) {
            if (step.value().isMap() && steps.take()) {
                boolean ignoredHere = ignored || isTrue(step.value().get("continue-on-error"));
                out.add(step(job.key(), step.value(), step.line(), step.column(), ignoredHere, events));
            }
        }
    }

    private WorkflowStep step(String job, ConfigNode step, int line, int column, boolean ignored, List<String> events) {
        String script = step.text("run");
        String run = characters.take(script.length()) ? Clearance.of("", script).text() : "";
        return new WorkflowStep(
                new Location(path, line, column, Math.max(line, step.endLine())),
                "github",
                job,
                step.text("name"),
                step.text("uses"),
                run,
                ShellCommands.of(run),
                ignored,
                events);
    }

    private static boolean isTrue(@Nullable ConfigNode node) {
        return node != null && node.type() == Type.BOOLEAN && node.text().equalsIgnoreCase("true");
    }

    /** One event, a list of them, or a map that has them as keys. */
    private static List<String> events(@Nullable ConfigNode on) {
        if (on == null) {
            return List.of();
        }
        return on.isMap() ? on.members().stream().map(ConfigNode.Member::key).toList() : on.texts();
    }
}
