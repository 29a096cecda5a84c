package dev.tenet.fact;

import java.util.List;
import java.util.Map;

/**
 * A service of a Compose file.
 *
 * @param location of the service's key
 * @param name of the service
 * @param image as written; empty when it is built
 * @param command the command line as one string; empty when the image's own runs
 * @param ports what it publishes
 * @param environment names and values as written, values of secrets redacted
 * @param envFiles paths as written
 * @param networks names
 * @param labels names and values
 * @param dependsOn names of services
 * @param security what it may do
 * @param mounts volumes and folders that it sees
 * @param healthcheck the command; {@code NONE} when it is switched off, empty when there is none
 * @param restart {@code no} unless written
 * @param limits amounts by resource: {@code memory}, {@code cpus}, {@code pids}
 * @param profiles that it runs with; empty when it always runs
 * @param build folder that its image is built from; empty when it is pulled
 * @param test whether its file belongs to tests
 * @param places of the components above, of those of {@code security}, and of {@code logging}
 */
public record ComposeService(
        Location location,
        String name,
        String image,
        String command,
        List<PublishedPort> ports,
        Map<String, String> environment,
        List<String> envFiles,
        List<String> networks,
        Map<String, String> labels,
        List<String> dependsOn,
        ServiceSecurity security,
        List<VolumeMount> mounts,
        String healthcheck,
        String restart,
        Map<String, String> limits,
        List<String> profiles,
        String build,
        boolean test,
        Places places)
        implements Placed {
    public ComposeService {
        ports = List.copyOf(ports);
        environment = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(environment));
        envFiles = List.copyOf(envFiles);
        networks = List.copyOf(networks);
        labels = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(labels));
        dependsOn = List.copyOf(dependsOn);
        mounts = List.copyOf(mounts);
        limits = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(limits));
        profiles = List.copyOf(profiles);
    }

    /** The amount of {@code resource} that it may use; empty when nothing limits it. */
    public String limit(String resource) {
        return limits.getOrDefault(resource, "");
    }

    /** Whether a label's name or value says one of {@code fragments}, which are in lower case, in any case. */
    public boolean labelSays(String... fragments) {
        return labels.keySet().stream().anyMatch(key -> Fragments.in(key, fragments)) || labels.values().stream().anyMatch(value -> Fragments.in(value, fragments));
    }

    /** Whether {@code fragment} stands in the value of a variable of its environment. */
    public boolean sets(String fragment) {
        return environment.values().stream().anyMatch(value -> value.contains(fragment));
    }

    @Override
    public String subject() {
        return "service " + name;
    }
}
