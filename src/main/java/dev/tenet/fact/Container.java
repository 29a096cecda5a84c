package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A container of a Kubernetes workload. Components that pods have as well are merged as the kubelet merges them.
 *
 * @param location of the container
 * @param role {@code main}, {@code init}, {@code sidecar} (an init container that keeps running) or {@code ephemeral}
 * @param name as written
 * @param workload that runs it
 * @param image that it starts from
 * @param pullPolicy effective: {@code Always} for the tag latest, else {@code IfNotPresent}, unless written
 * @param command words that replace the image's entrypoint
 * @param arguments words that replace the image's command
 * @param security effective
 * @param requests effective amounts by resource: {@code cpu} to {@code 100m}; a limit counts where no request is written
 * @param limits amounts by resource
 * @param liveness probe
 * @param readiness probe
 * @param startup probe
 * @param probedHosts hosts that its probes and lifecycle hooks name, which are its own pod unless written
 * @param ports that it names
 * @param environment variables that it names
 * @param mounts of volumes
 * @param places of {@code image}, {@code pullPolicy}, {@code command}, {@code arguments}, {@code requests}, {@code limits}, {@code liveness},
 *     {@code readiness}, {@code startup}, {@code probedHosts} (the first), and of the components of {@code security}
 */
public record Container(
        Location location,
        String role,
        String name,
        Workload workload,
        ImageReference image,
        String pullPolicy,
        List<String> command,
        List<String> arguments,
        SecurityContext security,
        Map<String, String> requests,
        Map<String, String> limits,
        Probe liveness,
        Probe readiness,
        Probe startup,
        List<String> probedHosts,
        List<ContainerPort> ports,
        List<EnvironmentVariable> environment,
        List<VolumeMount> mounts,
        Places places)
        implements Placed {
    public Container {
        command = List.copyOf(command);
        arguments = List.copyOf(arguments);
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        probedHosts = List.copyOf(probedHosts);
        ports = List.copyOf(ports);
        environment = List.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    /** The amount of {@code resource} that it asks for; empty when it asks for none. */
    public String request(String resource) {
        return requests.getOrDefault(resource, "");
    }

    /** The amount of {@code resource} that it may use; empty when nothing limits it. */
    public String limit(String resource) {
        return limits.getOrDefault(resource, "");
    }

    /** The amount of {@code resource} that it asks for, in cores or bytes; NaN when it asks for none or the amount is no quantity. */
    public double requested(String resource) {
        return Quantity.parse(request(resource));
    }

    /** The amount of {@code resource} that it may use, in cores or bytes; NaN when nothing limits it or the amount is no quantity. */
    public double limited(String resource) {
        return Quantity.parse(limit(resource));
    }

    /** Whether it names a port so, or with this number. */
    public boolean hasPort(String nameOrNumber) {
        return ports.stream().anyMatch(port -> port.name().equals(nameOrNumber) || String.valueOf(port.port()).equals(nameOrNumber));
    }

    @Override
    public String subject() {
        return (role.equals("main") ? "container " : role + " container ") + name + " of " + workload.subject();
    }
}
