package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workflow of GitHub Actions, or a pipeline of GitLab.
 *
 * @param location of the file's first key
 * @param system {@code github} or {@code gitlab}
 * @param name as written, else the path
 * @param events that start it: {@code push}, {@code pull_request_target}
 * @param permissions of its token by scope: {@code contents} to {@code read}; {@code *} for all scopes; empty and not written when the
 *     repository's settings decide
 * @param environment variables of all jobs, values of secrets redacted
 * @param places of {@code name}, {@code events}, {@code permissions}, {@code concurrency}, {@code defaults}
 */
public record Workflow(
        Location location,
        String system,
        String name,
        List<String> events,
        Map<String, String> permissions,
        Map<String, String> environment,
        Places places)
        implements Placed {
    public Workflow {
        events = List.copyOf(events);
        permissions = Collections.unmodifiableMap(new TreeMap<>(permissions));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** Whether the token is granted {@code right} ({@code read} or {@code write}) on {@code scope}; write includes read. */
    public boolean grants(String scope, String right) {
        return granted(permissions, scope, right);
    }

    static boolean granted(Map<String, String> permissions, String scope, String right) {
        String given = permissions.getOrDefault(scope, permissions.getOrDefault("*", "none"));
        return given.equals(right) || given.equals("write") && right.equals("read");
    }

    @Override
    public String subject() {
        return "workflow " + name;
    }
}
