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
        List<String> dependsOn)
        implements Fact {
    public ComposeService {
        ports = List.copyOf(ports);
        environment = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(environment));
        envFiles = List.copyOf(envFiles);
        networks = List.copyOf(networks);
        labels = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(labels));
        dependsOn = List.copyOf(dependsOn);
    }
}
