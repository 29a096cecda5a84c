package dev.tenet.fact;

import java.util.List;

/**
 * A context that an expression of a workflow reads: {@code github.event.issue.title} in <code>${{ github.event.issue.title }}</code>. One fact a
 * context; an expression that reads none has one fact without.
 *
 * @param location of the expression
 * @param system {@code github} or {@code gitlab}
 * @param place where its value goes: {@code run}, {@code env}, {@code if}, {@code with}, {@code name}, {@code runs-on}, {@code concurrency}, ...
 * @param key name of the variable or input that it is put into; empty where the place has none
 * @param context lower case, indexes as names: {@code github.event.commits.*.message}; empty when none is read
 * @param untrusted whether people without rights in the repository write what is read
 * @param text of the expression without its braces
 * @param job id of the job; empty outside of jobs
 * @param owner place of the step, else of the job, else of the file
 * @param events that start the workflow
 */
public record WorkflowExpression(
        Location location,
        String system,
        String place,
        String key,
        String context,
        boolean untrusted,
        String text,
        String job,
        Location owner,
        List<String> events)
        implements Fact {
    public WorkflowExpression {
        events = List.copyOf(events);
    }
}
