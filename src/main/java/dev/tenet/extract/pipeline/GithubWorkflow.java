package dev.tenet.extract.pipeline;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ShellCommands;
import dev.tenet.extract.config.ShellText;
import dev.tenet.fact.ActionReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.Workflow;
import dev.tenet.fact.WorkflowJob;
import dev.tenet.fact.WorkflowStep;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A workflow of GitHub, from the tree of its YAML. */
final class GithubWorkflow {
    private static final int MOST_STEPS = 2_000;
    private static final int MOST_CHARACTERS = 10_000_000;

    private final String path;
    private final Extraction out;
    private final Budget steps = new Budget(MOST_STEPS);
    private final Budget characters = new Budget(MOST_CHARACTERS);
    private List<String> events = List.of();
    private Expressions expressions;

    GithubWorkflow(String path, Extraction out) {
        this.path = path;
        this.out = out;
        this.expressions = new Expressions(path, List.of(), out);
    }

    void add(ConfigNode document) {
        ConfigNode jobs = document.get("jobs");
        if (jobs == null || !jobs.isMap()) {
            out.issue(Location.of(path), "is a workflow without jobs; add them or move the file");
            return;
        }
        events = events(document.get("on"));
        expressions = new Expressions(path, events, out);
        out.add(workflow(document));
        expressions.addWithin(document, "", Location.of(path), List.of("jobs", "on"));
        ConfigNode defaults = document.get("defaults");
        for (ConfigNode.Member job : jobs.members()) {
            if (job.value().isMap() && steps.take()) {
                addJob(job, document, shell(defaults));
            }
        }
        if (steps.isSpent() || characters.isSpent()) {
            out.issue(Location.of(path), "has more steps or longer scripts than are looked at; split it");
        }
    }

    /** A composite action has steps, but no jobs and no events of its own. */
    void addAction(ConfigNode document) {
        ConfigNode runs = document.get("runs");
        ConfigNode list = runs == null ? null : runs.get("steps");
        if (list != null) {
            addSteps(list, "", false, "");
        }
    }

    private Workflow workflow(ConfigNode document) {
        String name = document.text("name");
        Map<String, Location> places = new TreeMap<>();
        for (ConfigNode.Member member : document.members()) {
            String component = member.key().equals("on") ? "events" : member.key().equals("env") ? "environment" : member.key();
            places.put(component, Location.of(path, member.line(), member.column()));
        }
        return new Workflow(
                new Location(path, document.line(), document.column(), Math.max(document.line(), document.endLine())),
                "github", name.isEmpty() ? path : name, events, GithubJob.permissions(document.get("permissions")),
                cleared(document.get("env")), new Places(places));
    }

    private void addJob(ConfigNode.Member job, ConfigNode document, String shell) {
        GithubJob view = new GithubJob(path, job, events);
        WorkflowJob fact = view.fact(document);
        out.add(fact);
        view.images().forEach(out::add);
        expressions.addWithin(job.value(), job.key(), fact.location(), List.of("steps"));
        boolean ignored = isTrue(job.value().get("continue-on-error"));
        if (!job.value().text("uses").isEmpty()) {
            out.add(step(job.key(), job.value(), job.line(), job.column(), ignored, ""));
        }
        ConfigNode list = job.value().get("steps");
        if (list != null) {
            String own = shell(job.value().get("defaults"));
            addSteps(list, job.key(), ignored, own.isEmpty() ? shell : own);
        }
    }

    private void addSteps(ConfigNode list, String job, boolean ignored, String shell) {
        for (ConfigNode.Member step : list.members()) {
            if (step.value().isMap() && steps.take()) {
                boolean ignoredHere = ignored || isTrue(step.value().get("continue-on-error"));
                WorkflowStep fact = step(job, step.value(), step.line(), step.column(), ignoredHere, shell);
                out.add(fact);
                expressions.addWithin(step.value(), job, fact.location(), List.of());
            }
        }
    }

    private WorkflowStep step(String job, ConfigNode step, int line, int column, boolean ignored, String defaultShell) {
        ConfigNode script = step.get("run");
        String text = script == null ? "" : script.text();
        String run = characters.take(text.length()) ? Clearance.of("", text).text() : "";
        String written = step.text("shell").isEmpty() ? defaultShell : step.text("shell");
        String shell = script == null ? "" : written.isEmpty() ? "bash" : written;
        Location location = new Location(path, line, column, Math.max(line, step.endLine()));
        if (script != null && isShell(shell)) {
            new ShellText("github", location).commands(run, offset -> script.place(path, offset)).forEach(out::add);
        }
        return new WorkflowStep(
                location,
                "github",
                job,
                step.text("name"),
                step.text("uses"),
                run,
                ShellCommands.of(run),
                ignored,
                events,
                step.text("id"),
                ActionReference.of(step.text("uses")),
                cleared(step.get("with")),
                cleared(step.get("env")),
                condition(step),
                shell,
                places(step));
    }

    private static boolean isShell(String shell) {
        String program = shell.strip().split("\\s+", 2)[0];
        return program.equals("bash") || program.equals("sh");
    }

    private Places places(ConfigNode step) {
        Map<String, Location> places = new TreeMap<>();
        for (ConfigNode.Member member : step.members()) {
            Location at = Location.of(path, member.line(), member.column());
            switch (member.key()) {
                case "if" -> places.put("condition", at);
                case "env" -> places.put("environment", at);
                case "continue-on-error" -> places.put("continueOnError", at);
                case "with" -> member.value().members().stream().limit(100)
                        .forEach(input -> places.put("with." + input.key(), Location.of(path, input.line(), input.column())));
                default -> places.put(member.key(), at);
            }
        }
        return new Places(places);
    }

    /** The scalars of a map as texts, secrets redacted. */
    static Map<String, String> cleared(@Nullable ConfigNode map) {
        Map<String, String> cleared = new TreeMap<>();
        if (map != null && map.isMap()) {
            for (ConfigNode.Member member : map.members().subList(0, Math.min(200, map.members().size()))) {
                String text = member.value().text();
                // persist-credentials: false is a switch, whatever its name.
                boolean isSwitch = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
                cleared.put(member.key(), isSwitch ? text : Clearance.of(member.key(), text).text());
            }
        }
        return cleared;
    }

    /** What {@code if} says, without the braces that may stand around it. */
    static String condition(ConfigNode node) {
        String text = node.text("if").strip();
        return text.startsWith("${{") && text.endsWith("}}") && text.indexOf("${{", 3) < 0 ? text.substring(3, text.length() - 2).strip() : text;
    }

    private static String shell(@Nullable ConfigNode defaults) {
        ConfigNode run = defaults == null ? null : defaults.get("run");
        return run == null ? "" : run.text("shell");
    }

    static boolean isTrue(@Nullable ConfigNode node) {
        return node != null && node.isScalar() && node.text().equalsIgnoreCase("true");
    }

    /** One event, a list of them, or a map that has them as keys. */
    private static List<String> events(@Nullable ConfigNode on) {
        if (on == null) {
            return List.of();
        }
        return on.isMap() ? on.members().stream().map(ConfigNode.Member::key).toList() : on.texts();
    }
}
