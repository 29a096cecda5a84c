package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job of a workflow of GitHub or of a pipeline of GitLab.
 *
 * @param location of the job's key
 * @param system {@code github} or {@code gitlab}
 * @param id of the job
 * @param events that start the workflow
 * @param runsOn labels of its runner (GitHub), or its tags (GitLab)
 * @param selfHosted whether a runner of one's own is asked for by name
 * @param permissions effective: the job's, else the workflow's; as in {@link Workflow}
 * @param deployment name of the environment that it deploys to; empty when to none
 * @param condition as written, without its braces; empty when it always runs
 * @param needs jobs that come first
 * @param timeoutMinutes effective: 360 on GitHub, 60 on GitLab, unless written; -1 when an expression says
 * @param continueOnError whether the workflow passes when it fails
 * @param calls workflow that it calls; {@link ActionReference#NONE} when it has steps
 * @param secrets {@code inherit} when it hands all secrets to what it calls, else the names of those, comma-separated
 * @param environment variables of all steps, values of secrets redacted
 * @param places of the components above
 */
public record WorkflowJob(
        Location location,
        String system,
        String id,
        List<String> events,
        List<String> runsOn,
        boolean selfHosted,
        Map<String, String> permissions,
        String deployment,
        String condition,
        List<String> needs,
        int timeoutMinutes,
        boolean continueOnError,
        ActionReference calls,
        String secrets,
        Map<String, String> environment,
        Places places)
        implements Placed {
    public WorkflowJob {
        events = List.copyOf(events);
        runsOn = List.copyOf(runsOn);
        permissions = Collections.unmodifiableMap(new TreeMap<>(permissions));
        needs = List.copyOf(needs);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** Whether the token is granted {@code right} ({@code read} or {@code write}) on {@code scope}; write includes read. */
    public boolean grants(String scope, String right) {
        return Workflow.granted(permissions, scope, right);
    }

    @Override
    public String subject() {
        return "job " + id;
    }
}
