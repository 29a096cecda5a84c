package dev.tenet.extract.container;

import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.Interpolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of a Dockerfile with a known value: those of ARG before the first stage, and those of ARG and ENV in a stage. */
final class DockerScope {
    /** Instructions in which Docker puts values in for variables. */
    private static final Set<String> REPLACING =
            Set.of("ADD", "COPY", "ENV", "EXPOSE", "FROM", "LABEL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR", "ARG");

    /** Variables that the builder gives a value, whatever default is written. */
    private static final Set<String> GIVEN = Set.of(
            "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT", "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT");

    private final Map<String, String> global = new HashMap<>();
    private final Map<String, String> local = new HashMap<>();
    private boolean inStage;

    /** Starts a stage with what the stage it starts from has set. */
    void enter(Map<String, String> inherited) {
        inStage = true;
        local.clear();
        local.putAll(inherited);
    }

    /** What ARG or ENV sets, in order. */
    void set(String keyword, List<DockerVariables.Variable> variables) {
        for (DockerVariables.Variable variable : variables) {
            if (variable.assigned() && !Clearance.of(variable.name(), variable.value()).secrets().isEmpty()) {
                // A secret goes nowhere.
                (inStage ? local : global).remove(variable.name());
            } else if (keyword.equals("ARG") && GIVEN.contains(variable.name())) {
                (inStage ? local : global).remove(variable.name());
            } else if (variable.assigned()) {
                (inStage ? local : global).put(variable.name(), resolve(keyword, variable.value()));
            } else if (keyword.equals("ARG") && global.containsKey(variable.name())) {
                local.put(variable.name(), global.get(variable.name()));
            }
        }
    }

    /** The arguments of an instruction with values put in; an instruction that hands them to a shell keeps them. */
    String resolve(String keyword, String arguments) {
        if (!REPLACING.contains(keyword)) {
            return arguments;
        }
        Map<String, String> known = keyword.equals("FROM") ? global : local;
        return new Interpolation(inStage || keyword.equals("FROM") ? known::get : global::get, '\\').of(arguments);
    }
}
