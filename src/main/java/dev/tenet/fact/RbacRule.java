package dev.tenet.fact;

import java.util.List;

/**
 * A rule of a Role or ClusterRole.
 *
 * @param location of the rule
 * @param role that it belongs to
 * @param kind {@code Role} or {@code ClusterRole}
 * @param groups of APIs; empty text for the core, {@code *} for all
 * @param resources {@code pods}, {@code pods/exec}, {@code *}
 * @param names of objects it is limited to; empty for all
 * @param verbs {@code get}, {@code *}
 * @param urls beside resources: {@code /metrics}
 * @param places of {@code groups}, {@code resources}, {@code verbs}
 */
public record RbacRule(
        Location location,
        KubernetesObject role,
        String kind,
        List<String> groups,
        List<String> resources,
        List<String> names,
        List<String> verbs,
        List<String> urls,
        Places places)
        implements Placed {
    public RbacRule {
        groups = List.copyOf(groups);
        resources = List.copyOf(resources);
        names = List.copyOf(names);
        verbs = List.copyOf(verbs);
        urls = List.copyOf(urls);
    }

    /** Whether it grants {@code verb} on {@code resource}, by name or by {@code *}. */
    public boolean grants(String verb, String resource) {
        return (verbs.contains(verb) || verbs.contains("*")) && (resources.contains(resource) || resources.contains("*"));
    }

    @Override
    public String subject() {
        return role.subject();
    }
}
