package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Clearance;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.DockerStage;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The build stages of a Dockerfile, as its instructions make them one after the other. */
final class DockerStages {
    private final String path;
    private final boolean test;
    private final Extraction out;
    private final int count;
    private final Map<String, Stage> known = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();

    /** A stage that is being read. */
    private static final class Stage {
        private final Location location;
        private final String name;
        private final String parent;
        private final ImageReference image;
        private String user = "root";
        private List<String> entrypoint = List.of();
        private List<String> command = List.of();
        private String healthcheck = "";
        private final List<String> ports = new ArrayList<>();
        private final Map<String, String> environment = new TreeMap<>();
        /** What is put in for variables; secrets are not. */
        private final Map<String, String> variables = new HashMap<>();
        private final Map<String, Location> places = new TreeMap<>();

        private Stage(Location location, String name, ImageReference image, @Nullable Stage from) {
            this.location = location;
            this.name = name;
            this.image = image;
            this.parent = from == null ? "" : from.name;
            if (from != null) {
                user = from.user;
                entrypoint = from.entrypoint;
                command = from.command;
                healthcheck = from.healthcheck;
                ports.addAll(from.ports);
                environment.putAll(from.environment);
                variables.putAll(from.variables);
                places.putAll(from.places);
            }
        }
    }

    DockerStages(ConfigFile file, int count, Extraction out) {
        this.path = file.location().path();
        this.test = file.test();
        this.count = count;
        this.out = out;
    }

    /** Starts the stage {@code name} from an image or an earlier stage; says what it inherits. */
    Map<String, String> from(Location location, String name, String image) {
        Stage from = known.get(image.toLowerCase(Locale.ROOT));
        ImageReference reference = from == null ? ImageReference.of(location, "dockerfile", name, image, test) : from.image;
        if (from == null && !image.equals("scratch")) {
            out.add(reference);
        }
        Stage stage = new Stage(location, name, reference, from);
        stages.add(stage);
        known.put(name.toLowerCase(Locale.ROOT), stage);
        known.put(String.valueOf(stages.size() - 1), stage);
        return stage.variables;
    }

    /** Takes an instruction of the stage that was started last. */
    void take(String keyword, DockerWords words, List<DockerVariables.Variable> variables, Location location) {
        if (stages.isEmpty()) {
            return;
        }
        Stage stage = stages.get(stages.size() - 1);
        switch (keyword) {
            case "USER" -> {
                stage.user = words.rest().strip();
                stage.places.put("user", location);
            }
            case "ENTRYPOINT" -> {
                stage.entrypoint = cleared(words.words());
                stage.command = List.of();
                stage.places.remove("command");
                stage.places.put("entrypoint", location);
            }
            case "CMD" -> {
                stage.command = cleared(words.words());
                stage.places.put("command", location);
            }
            case "HEALTHCHECK" -> {
                stage.healthcheck = words.words().equals(List.of("NONE")) ? "NONE" : Clearance.of("", words.rest().replaceFirst("^(?i)CMD\\s+", "")).text();
                stage.places.put("healthcheck", location);
            }
            case "EXPOSE" -> {
                stage.ports.addAll(words.words());
                stage.places.put("ports", location);
            }
            case "ENV" -> variables.forEach(variable -> {
                Clearance cleared = Clearance.of(variable.name(), variable.value());
                if (cleared.secrets().isEmpty()) {
                    stage.variables.put(variable.name(), variable.value());
                }
                stage.environment.put(variable.name(), cleared.text());
            });
            default -> {
                // Says nothing of how the image runs.
            }
        }
    }

    private static List<String> cleared(List<String> words) {
        return words.stream().map(word -> Clearance.of("", word).text()).toList();
    }

    /** Adds the stages, once every instruction was taken. */
    void add() {
        for (Stage stage : stages) {
            out.add(new DockerStage(
                    stage.location, stage.name, stage == stages.get(count - 1), stage.image, stage.parent, stage.user, stage.entrypoint, stage.command,
                    stage.healthcheck, stage.ports, stage.environment, test, new Places(stage.places)));
        }
    }
}
