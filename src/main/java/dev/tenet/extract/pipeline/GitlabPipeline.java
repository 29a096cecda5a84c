package dev.tenet.extract.pipeline;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ShellCommands;
import dev.tenet.extract.config.ShellText;
import dev.tenet.fact.ActionReference;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.PipelineInclude;
import dev.tenet.fact.Places;
import dev.tenet.fact.Workflow;
import dev.tenet.fact.WorkflowJob;
import dev.tenet.fact.WorkflowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pipeline of GitLab, from the tree of its YAML; what a job extends in the same file is its own. */
final class GitlabPipeline {
    private static final int MOST_JOBS = 1_000;
    private static final int MOST_LINES = 5_000;
    /** A pipeline runs for these unless rules say otherwise. */
    private static final List<String> EVENTS = List.of("push", "merge_request_event");
    private static final Set<String> GLOBAL = Set.of(
            "stages", "variables", "workflow", "default", "include", "image", "services", "before_script", "after_script", "cache", "types", "spec");

    private final String path;
    private final ConfigNode root;
    private final Extraction out;
    private final Budget lines = new Budget(MOST_LINES);

    GitlabPipeline(String path, ConfigNode root, Extraction out) {
        this.path = path;
        this.root = root;
        this.out = out;
    }

    void add() {
        Map<String, Location> places = new TreeMap<>();
        root.members().stream().filter(member -> GLOBAL.contains(member.key())).forEach(member -> places.put(member.key(), member.location(path)));
        out.add(new Workflow(
                new Location(path, root.line(), root.column(), Math.max(root.line(), root.endLine())), "gitlab", path, EVENTS, Map.of(),
                GithubWorkflow.cleared(root.get("variables")), new Places(places)));
        addIncludes();
        GitlabJobs jobs = new GitlabJobs(root);
        int count = 0;
        for (ConfigNode.Member member : root.members()) {
            boolean job = member.value().isMap() && !GLOBAL.contains(member.key()) && !member.key().startsWith(".");
            if (job && count++ < MOST_JOBS) {
                addJob(member, jobs.effective(member.value()));
            }
        }
        if (count > MOST_JOBS || lines.isSpent()) {
            out.issue(Location.of(path), "has more jobs or lines of scripts than are looked at; split it");
        }
    }

    private void addIncludes() {
        ConfigNode include = root.get("include");
        List<ConfigNode> entries = include == null ? List.of()
                : include.isList() ? include.members().stream().map(ConfigNode.Member::value).limit(MOST_JOBS).toList() : List.of(include);
        for (ConfigNode entry : entries) {
            if (entry.isScalar()) {
                boolean remote = entry.text().startsWith("http://") || entry.text().startsWith("https://");
                out.add(new PipelineInclude(entry.location(path), remote ? "remote" : "local", entry.text(), "", "none", ""));
                continue;
            }
            for (String type : new String[] {"local", "remote", "project", "template", "component"}) {
                String source = entry.text(type);
                if (!source.isEmpty()) {
                    int at = type.equals("component") ? source.lastIndexOf('@') : -1;
                    String ref = at < 0 ? entry.text("ref") : source.substring(at + 1);
                    ActionReference reference = ActionReference.of("a/b" + (ref.isEmpty() ? "" : "@" + ref));
                    out.add(new PipelineInclude(
                            entry.location(path), type, at < 0 ? source : source.substring(0, at), ref, reference.refKind(), entry.text("integrity")));
                }
            }
        }
    }

    private void addJob(ConfigNode.Member member, ConfigNode job) {
        String id = member.key();
        ConfigNode needs = job.get("needs");
        ConfigNode tags = inherited(job, "tags");
        ConfigNode environment = job.get("environment");
        Location location = new Location(path, member.line(), member.column(), Math.max(member.line(), member.value().endLine()));
        out.add(new WorkflowJob(
                location, "gitlab", id, EVENTS, tags == null ? List.of() : tags.texts(), false, Map.of(),
                environment == null ? "" : environment.isMap() ? environment.text("name") : environment.text(), condition(job),
                needs == null ? List.of() : names(needs), minutes(job), isIgnored(job), ActionReference.NONE, "",
                GithubWorkflow.cleared(job.get("variables")), places(job)));
        addImages(id, job);
        for (String part : new String[] {"before_script", "script", "after_script"}) {
            ConfigNode script = part.equals("script") ? job.get(part) : inherited(job, part);
            if (script != null) {
                addSteps(id, part, script, isIgnored(job), location);
            }
        }
    }

    private @Nullable ConfigNode inherited(ConfigNode job, String key) {
        ConfigNode own = job.get(key);
        ConfigNode given = own == null ? root.at("default", key) : own;
        return given == null ? root.get(key) : given;
    }

    private void addSteps(String job, String part, ConfigNode script, boolean ignored, Location owner) {
        List<ConfigNode> texts = new ArrayList<>();
        collect(script, texts, 0);
        for (ConfigNode text : texts) {
            if (!lines.take()) {
                return;
            }
            String run = Clearance.of("", text.text()).text();
            Location start = text.location(path);
            Location location = new Location(start.path(), start.line(), start.column(), Math.max(start.line(), text.endLine()));
            out.add(new WorkflowStep(
                    location, "gitlab", job, part, "", run, ShellCommands.of(run), ignored, EVENTS, "", ActionReference.NONE, Map.of(), Map.of(), "", "bash",
                    new Places(Map.of("run", start))));
            new ShellText("gitlab", owner).commands(run, offset -> text.place(path, offset)).forEach(out::add);
        }
    }

    /** Scripts may be lists of lists. */
    private static void collect(ConfigNode script, List<ConfigNode> out, int depth) {
        if (script.isScalar()) {
            if (!script.text().isEmpty()) {
                out.add(script);
            }
        } else if (depth < 10 && out.size() < MOST_LINES) {
            script.members().stream().limit(MOST_LINES).forEach(member -> collect(member.value(), out, depth + 1));
        }
    }

    private void addImages(String job, ConfigNode node) {
        addImage(job, inherited(node, "image"));
        ConfigNode services = inherited(node, "services");
        if (services != null && services.isList()) {
            services.members().stream().limit(100).forEach(member -> addImage(job, member.value()));
        }
    }

    private void addImage(String job, @Nullable ConfigNode node) {
        ConfigNode image = node == null || node.isScalar() ? node : node.get("name");
        if (image != null && !image.text().isEmpty()) {
            out.add(ImageReference.of(image.location(path), "gitlab", job, image.text(), false));
        }
    }

    /** The conditions of its rules, any of which lets it run. */
    private static String condition(ConfigNode job) {
        ConfigNode rules = job.get("rules");
        if (rules == null || !rules.isList()) {
            return "";
        }
        return String.join(" || ", rules.members().stream().limit(100).map(rule -> rule.value().text("if")).filter(text -> !text.isEmpty()).toList());
    }

    private static boolean isIgnored(ConfigNode job) {
        ConfigNode allowed = job.get("allow_failure");
        return allowed != null && allowed.isScalar() && allowed.text().equalsIgnoreCase("true");
    }

    private static List<String> names(ConfigNode needs) {
        List<String> names = new ArrayList<>();
        for (ConfigNode.Member member : needs.members().subList(0, Math.min(200, needs.members().size()))) {
            names.add(member.value().isMap() ? member.value().text("job") : member.value().text());
        }
        return names;
    }

    /** {@code 1h 30m}, {@code 90 minutes}; 60 unless written. */
    private int minutes(ConfigNode job) {
        ConfigNode timeout = inherited(job, "timeout");
        if (timeout == null || timeout.text().isEmpty()) {
            return 60;
        }
        double minutes = 0;
        var part = java.util.regex.Pattern.compile("(\\d{1,6})\\s*([a-z]*)").matcher(timeout.text().toLowerCase(java.util.Locale.ROOT));
        while (part.find()) {
            double amount = Integer.parseInt(part.group(1));
            minutes += part.group(2).startsWith("h") ? amount * 60 : part.group(2).startsWith("d") ? amount * 1440 : part.group(2).startsWith("s") ? amount / 60 : amount;
        }
        return minutes == 0 ? -1 : (int) minutes;
    }

    private Places places(ConfigNode job) {
        Map<String, Location> places = new TreeMap<>();
        for (ConfigNode.Member key : job.members()) {
            String component = switch (key.key()) {
                case "rules", "only", "except" -> "condition";
                case "tags" -> "runsOn";
                case "timeout" -> "timeoutMinutes";
                case "allow_failure" -> "continueOnError";
                case "environment" -> "deployment";
                case "variables" -> "environment";
                default -> key.key();
            };
            places.putIfAbsent(component, key.location(path));
        }
        return new Places(places);
    }
}
