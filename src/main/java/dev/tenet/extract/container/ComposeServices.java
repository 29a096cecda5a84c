package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.extract.config.ShellText;
import dev.tenet.fact.ComposeService;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.PublishedPort;
import dev.tenet.fact.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The services of a Compose file, from the tree of its YAML. */
final class ComposeServices {
    private static final int MOST_VALUES = 10_000;

    private final String path;
    private final boolean test;
    private final Extraction out;
    private final Budget budget = new Budget(MOST_VALUES);

    ComposeServices(String path, Extraction out) {
        this.path = path;
        this.test = ConfigPaths.isTest(path);
        this.out = out;
    }

    void add(ConfigNode document) {
        ConfigNode services = document.get("services");
        if (services == null || !services.isMap()) {
            return;
        }
        BoundVolumes bound = BoundVolumes.of(document);
        for (ConfigNode.Member member : services.members()) {
            if (member.value().isMap() && budget.take()) {
                addService(member, bound);
            }
        }
        if (budget.isSpent()) {
            out.issue(Location.of(path), "has more services and ports than are looked at; split it");
        }
    }

    private void addService(ConfigNode.Member member, BoundVolumes bound) {
        ConfigNode service = member.value();
        String name = member.key();
        Location location = new Location(path, member.line(), member.column(), Math.max(member.line(), service.endLine()));
        List<PublishedPort> ports = ports(name, service);
        ComposeSettings settings = new ComposeSettings(path, name, service, budget);
        List<VolumeMount> mounts = settings.mounts().stream().map(bound::resolved).toList();
        out.add(new ComposeService(
                location,
                name,
                service.text("image"),
                command(service),
                ports,
                cleared(pairs(service, "environment")),
                envFiles(service),
                names(service, "networks"),
                pairs(service, "labels"),
                names(service, "depends_on"),
                settings.security(),
                mounts,
                settings.healthcheck(),
                settings.restart(),
                settings.limits(),
                texts(service, "profiles"),
                settings.build(),
                test,
                settings.places()));
        ports.forEach(out::add);
        mounts.forEach(out::add);
        ConfigNode image = service.get("image");
        if (image != null && image.isScalar() && !image.text().isEmpty() && service.get("build") == null) {
            out.add(ImageReference.of(image.location(path), "compose", name, image.text(), test));
        }
        addCommands(service, location);
    }

    private void addCommands(ConfigNode service, Location location) {
        for (String key : List.of("entrypoint", "command")) {
            ConfigNode node = service.get(key);
            if (node == null) {
                continue;
            }
            ShellText shell = new ShellText("compose", location);
            List<String> words = texts(service, key).stream().map(word -> Clearance.of("", word).text()).toList();
            if (node.isList() && !words.isEmpty()) {
                out.add(shell.command(words));
            } else if (node.isScalar() && !words.isEmpty()) {
                shell.commands(words.get(0), offset -> node.place(path, offset)).forEach(out::add);
            }
        }
    }

    /** What the container runs: the entry point with the command as its arguments, as far as the service sets them. */
    private String command(ConfigNode service) {
        List<String> words = new ArrayList<>(texts(service, "entrypoint"));
        words.addAll(texts(service, "command"));
        return Clearance.of("", String.join(" ", words)).text();
    }

    private List<PublishedPort> ports(String service, ConfigNode node) {
        List<PublishedPort> ports = new ArrayList<>();
        ConfigNode list = node.get("ports");
        if (list == null || !list.isList()) {
            return ports;
        }
        for (ConfigNode.Member member : list.members()) {
            if (!budget.take()) {
                break;
            }
            ConfigNode port = member.value();
            Location at = port.location(path);
            if (port.isMap()) {
                String container = withProtocol(port.text("target"), port.text("protocol"));
                ports.add(new PublishedPort(at, service, port.text("host_ip"), port.text("published"), container, test));
            } else if (port.isScalar() && !port.text().isEmpty()) {
                ports.add(shortPort(at, service, port.text(), test));
            }
        }
        return ports;
    }

    /** {@code [[address:]host:]container[/protocol]} */
    static PublishedPort shortPort(Location at, String service, String text, boolean test) {
        int slash = text.lastIndexOf('/');
        String protocol = slash < 0 ? "" : text.substring(slash + 1);
        String rest = slash < 0 ? text : text.substring(0, slash);
        int last = lastColon(rest, rest.length());
        if (last < 0) {
            return new PublishedPort(at, service, "", "", withProtocol(rest, protocol), test);
        }
        String container = withProtocol(rest.substring(last + 1), protocol);
        int before = lastColon(rest, last);
        String host = rest.substring(before + 1, last);
        return new PublishedPort(at, service, before < 0 ? "" : rest.substring(0, before), host, container, test);
    }

    /** The last colon before {@code end} that no braces and no brackets hold: those belong to a variable or an IPv6 address. */
    private static int lastColon(String text, int end) {
        int depth = 0;
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == '}' || c == ']' ? 1 : c == '{' || c == '[' ? -1 : 0;
            if (c == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String withProtocol(String port, String protocol) {
        return protocol.isEmpty() || protocol.equals("tcp") ? port : port + "/" + protocol;
    }

    private static Map<String, String> cleared(Map<String, String> environment) {
        Map<String, String> cleared = new TreeMap<>();
        environment.forEach((name, value) -> cleared.put(name, Clearance.of(name, value).text()));
        return cleared;
    }

    /** A map, or a list of {@code name=value}. */
    private Map<String, String> pairs(ConfigNode service, String key) {
        Map<String, String> pairs = new TreeMap<>();
        ConfigNode node = service.get(key);
        if (node == null) {
            return pairs;
        }
        for (ConfigNode.Member member : node.members()) {
            String text = member.value().text();
            if (!budget.take(costOf(text))) {
                break;
            }
            int equals = text.indexOf('=');
            if (node.isMap()) {
                pairs.put(member.key(), text);
            } else if (member.value().isScalar()) {
                pairs.put(equals < 0 ? text : text.substring(0, equals), equals < 0 ? "" : text.substring(equals + 1));
            }
        }
        return pairs;
    }

    /** A list of names, or a map that has them as keys. */
    private List<String> names(ConfigNode service, String key) {
        ConfigNode node = service.get(key);
        if (node == null) {
            return List.of();
        }
        return node.isMap() ? node.members().stream().map(ConfigNode.Member::key).takeWhile(any -> budget.take()).toList() : texts(service, key);
    }

    private List<String> texts(ConfigNode service, String key) {
        ConfigNode node = service.get(key);
        return node == null ? List.of() : node.texts().stream().takeWhile(text -> budget.take(costOf(text))).toList();
    }

    /** An alias may stand for megabytes of text, many times. */
    private static int costOf(String text) {
        return 1 + text.length() / 1_000;
    }

    /** A path, a list of paths, or a list of maps with a path in each. */
    private List<String> envFiles(ConfigNode service) {
        ConfigNode node = service.get("env_file");
        if (node == null || !node.isList()) {
            return texts(service, "env_file");
        }
        List<String> files = new ArrayList<>();
        for (ConfigNode.Member member : node.members()) {
            if (budget.take()) {
                files.add(member.value().isMap() ? member.value().text("path") : member.value().text());
            }
        }
        return files;
    }
}
