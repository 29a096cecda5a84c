package dev.tenet.extract.pipeline;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ActionReference;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.WorkflowJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A job of a workflow of GitHub, with what it has of its workflow. */
final class GithubJob {
    private static final int MINUTES = 360;

    private final String path;
    private final ConfigNode.Member member;
    private final ConfigNode job;
    private final List<String> events;

    GithubJob(String path, ConfigNode.Member member, List<String> events) {
        this.path = path;
        this.member = member;
        this.job = member.value();
        this.events = events;
    }

    WorkflowJob fact(ConfigNode document) {
        ConfigNode own = job.get("permissions");
        ConfigNode permissions = own == null ? document.get("permissions") : own;
        List<String> labels = labels();
        ConfigNode environment = job.get("environment");
        ConfigNode needs = job.get("needs");
        return new WorkflowJob(
                new Location(path, member.line(), member.column(), Math.max(member.line(), job.endLine())),
                "github",
                member.key(),
                events,
                labels,
                labels.contains("self-hosted"),
                permissions(permissions),
                environment == null ? "" : environment.isMap() ? environment.text("name") : environment.text(),
                GithubWorkflow.condition(job),
                needs == null ? List.of() : needs.texts(),
                minutes(),
                GithubWorkflow.isTrue(job.get("continue-on-error")),
                ActionReference.of(job.text("uses")),
                secrets(),
                GithubWorkflow.cleared(job.get("env")),
                places(own == null ? permissions : null));
    }

    /** A label, a list of labels, or a group with labels. */
    private List<String> labels() {
        ConfigNode on = job.get("runs-on");
        if (on != null && on.isMap()) {
            ConfigNode labels = on.get("labels");
            return labels == null ? List.of() : labels.texts();
        }
        return on == null ? List.of() : on.texts();
    }

    private int minutes() {
        String text = job.text("timeout-minutes");
        try {
            return text.isEmpty() ? MINUTES : (int) Double.parseDouble(text);
        } catch (NumberFormatException expression) {
            return -1;
        }
    }

    private String secrets() {
        ConfigNode secrets = job.get("secrets");
        if (secrets == null) {
            return "";
        }
        return secrets.isMap() ? String.join(",", secrets.members().stream().map(ConfigNode.Member::key).toList()) : secrets.text();
    }

    /** Scopes with their rights; {@code read-all} and {@code write-all} are those of {@code *}. */
    static Map<String, String> permissions(@Nullable ConfigNode node) {
        Map<String, String> permissions = new TreeMap<>();
        if (node != null && node.isMap()) {
            node.members().stream().limit(100).forEach(scope -> permissions.put(scope.key(), scope.value().text()));
        } else if (node != null && node.text().endsWith("-all")) {
            permissions.put("*", node.text().substring(0, node.text().length() - "-all".length()));
        }
        return permissions;
    }

    /** The images of its container and of its services. */
    List<ImageReference> images() {
        List<ImageReference> images = new ArrayList<>();
        addImage(job.get("container"), images);
        ConfigNode services = job.get("services");
        if (services != null && services.isMap()) {
            services.members().stream().limit(100).forEach(service -> addImage(service.value(), images));
        }
        return images;
    }

    private void addImage(@Nullable ConfigNode container, List<ImageReference> images) {
        ConfigNode image = container == null || !container.isMap() ? container : container.get("image");
        if (image != null && image.isScalar() && !image.text().isEmpty()) {
            images.add(ImageReference.of(Location.of(path, image.line(), image.column()), "github", member.key(), image.text(), false));
        }
    }

    /** {@code permissions} of the workflow count as written for each of its jobs. */
    private Places places(@Nullable ConfigNode inherited) {
        Map<String, Location> places = new TreeMap<>();
        if (inherited != null) {
            places.put("permissions", Location.of(path, inherited.line(), inherited.column()));
        }
        for (ConfigNode.Member key : job.members()) {
            Location at = Location.of(path, key.line(), key.column());
            String component = switch (key.key()) {
                case "if" -> "condition";
                case "runs-on" -> "runsOn";
                case "timeout-minutes" -> "timeoutMinutes";
                case "continue-on-error" -> "continueOnError";
                case "environment" -> "deployment";
                case "env" -> "environment";
                case "uses" -> "calls";
                default -> key.key();
            };
            places.put(component, at);
        }
        return new Places(places);
    }
}
