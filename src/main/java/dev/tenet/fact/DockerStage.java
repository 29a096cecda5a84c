package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A build stage of a Dockerfile, as it is at its end. What it starts from in the same file is counted in; what its base image sets is not known.
 *
 * @param location of its FROM
 * @param name of the stage, or its number from 0
 * @param last whether it is the image that is built
 * @param image that it starts from, through other stages; its text is {@code scratch} for an empty one
 * @param parent name of the stage that it starts from; empty when it starts from an image
 * @param user effective: {@code root} unless written
 * @param entrypoint words of the program; empty when the image's own runs
 * @param command words that follow the entrypoint; empty when the image's own do
 * @param healthcheck the command; {@code NONE} when it is switched off, empty when there is none
 * @param ports that EXPOSE names: {@code 8080}, {@code 53/udp}
 * @param environment what ENV sets, values of secrets redacted
 * @param test whether its file belongs to tests
 * @param places of {@code user}, {@code entrypoint}, {@code command}, {@code healthcheck}, {@code ports}
 */
public record DockerStage(
        Location location,
        String name,
        boolean last,
        ImageReference image,
        String parent,
        String user,
        List<String> entrypoint,
        List<String> command,
        String healthcheck,
        List<String> ports,
        Map<String, String> environment,
        boolean test,
        Places places)
        implements Placed {
    public DockerStage {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        ports = List.copyOf(ports);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** Whether it runs as root: by name, by number, or because nobody says otherwise. */
    public boolean isRoot() {
        String account = user.indexOf(':') < 0 ? user : user.substring(0, user.indexOf(':'));
        return account.equals("root") || account.equals("0");
    }

    /** Whether EXPOSE names the port, alone or with a protocol, or names some by a range or a variable, of which it may be one. */
    public boolean mayExpose(String port) {
        return ports.stream().anyMatch(exposed -> exposed.equals(port) || exposed.equals(port + "/tcp") || exposed.indexOf('-') >= 0 || exposed.indexOf('$') >= 0);
    }

    @Override
    public String subject() {
        return "stage " + name;
    }
}
