package dev.tenet.extract.container;

import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.ServiceSecurity;
import dev.tenet.fact.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a service of Compose runs, with what holds where nothing is written. */
final class ComposeSettings {
    /** Keys of a service to the components of facts that they are. */
    private static final Map<String, String> COMPONENTS = Map.ofEntries(
            Map.entry("image", "image"), Map.entry("command", "command"), Map.entry("entrypoint", "command"), Map.entry("ports", "ports"),
            Map.entry("environment", "environment"), Map.entry("env_file", "envFiles"), Map.entry("networks", "networks"),
            Map.entry("labels", "labels"), Map.entry("depends_on", "dependsOn"), Map.entry("privileged", "privileged"),
            Map.entry("cap_add", "added"), Map.entry("cap_drop", "dropped"), Map.entry("security_opt", "options"),
            Map.entry("network_mode", "networkMode"), Map.entry("pid", "pid"), Map.entry("ipc", "ipc"), Map.entry("userns_mode", "userNamespace"),
            Map.entry("user", "user"), Map.entry("read_only", "readOnly"), Map.entry("devices", "devices"), Map.entry("volumes", "mounts"),
            Map.entry("healthcheck", "healthcheck"), Map.entry("restart", "restart"), Map.entry("profiles", "profiles"),
            Map.entry("build", "build"), Map.entry("logging", "logging"), Map.entry("container_name", "containerName"),
            Map.entry("cgroup_parent", "cgroupParent"), Map.entry("secrets", "secrets"), Map.entry("extra_hosts", "extraHosts"));

    private final String path;
    private final boolean test;
    private final String name;
    private final ConfigNode service;
    private final Budget budget;

    ComposeSettings(String path, String name, ConfigNode service, Budget budget) {
        this.path = path;
        this.test = ConfigPaths.isTest(path);
        this.name = name;
        this.service = service;
        this.budget = budget;
    }

    ServiceSecurity security() {
        return new ServiceSecurity(
                isTrue("privileged"),
                capabilities("cap_add"),
                capabilities("cap_drop"),
                texts("security_opt"),
                service.text("network_mode"),
                service.text("pid"),
                service.text("ipc"),
                service.text("userns_mode"),
                service.text("user"),
                isTrue("read_only"),
                texts("devices"));
    }

    private boolean isTrue(String key) {
        return service.text(key).equalsIgnoreCase("true");
    }

    private List<String> texts(String key) {
        ConfigNode node = service.get(key);
        return node == null ? List.of() : node.texts().stream().takeWhile(text -> budget.take()).toList();
    }

    private List<String> capabilities(String key) {
        return texts(key).stream().map(text -> text.toUpperCase(Locale.ROOT)).map(text -> text.startsWith("CAP_") ? text.substring(4) : text).toList();
    }

    String healthcheck() {
        ConfigNode check = service.get("healthcheck");
        if (check == null) {
            return "";
        }
        ConfigNode test = check.get("test");
        List<String> words = test == null ? List.of() : test.texts();
        if (check.text("disable").equalsIgnoreCase("true") || words.equals(List.of("NONE"))) {
            return "NONE";
        }
        boolean marked = words.size() > 1 && (words.get(0).equals("CMD") || words.get(0).equals("CMD-SHELL"));
        return Clearance.of("", String.join(" ", marked ? words.subList(1, words.size()) : words)).text();
    }

    String restart() {
        String written = service.text("restart");
        ConfigNode policy = at("deploy", "restart_policy");
        return !written.isEmpty() ? written : policy == null || policy.text("condition").isEmpty() ? "no" : policy.text("condition");
    }

    /** Of {@code deploy}, else of the older keys. */
    Map<String, String> limits() {
        Map<String, String> limits = new TreeMap<>();
        Map.of("mem_limit", "memory", "cpus", "cpus", "cpu_quota", "cpus", "pids_limit", "pids").forEach((key, resource) -> {
            if (!service.text(key).isEmpty()) {
                limits.put(resource, service.text(key));
            }
        });
        ConfigNode written = at("deploy", "resources", "limits");
        if (written != null && written.isMap()) {
            written.members().stream().filter(member -> member.value().isScalar()).limit(20).forEach(member -> limits.put(member.key(), member.value().text()));
        }
        return limits;
    }

    String build() {
        ConfigNode build = service.get("build");
        if (build == null) {
            return "";
        }
        return build.isMap() ? build.text("context").isEmpty() ? "." : build.text("context") : build.text();
    }

    /** Volumes, and {@code tmpfs}. */
    List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>();
        ConfigNode volumes = service.get("volumes");
        for (ConfigNode.Member member : volumes == null || !volumes.isList() ? List.<ConfigNode.Member>of() : volumes.members()) {
            if (!budget.take()) {
                break;
            }
            ConfigNode volume = member.value();
            Location location = volume.location(path);
            if (volume.isMap()) {
                String type = volume.text("type");
                boolean readOnly = volume.text("read_only").equalsIgnoreCase("true");
                mounts.add(new VolumeMount(location, name, type.isEmpty() ? "volume" : type, volume.text("source"), volume.text("target"), readOnly, test));
            } else if (!volume.text().isEmpty()) {
                mounts.add(shortMount(location, volume.text()));
            }
        }
        ConfigNode tmpfs = service.get("tmpfs");
        if (tmpfs != null) {
            texts("tmpfs").forEach(text -> mounts.add(new VolumeMount(
                    tmpfs.location(path), name, "tmpfs", "", text.indexOf(':') < 0 ? text : text.substring(0, text.indexOf(':')), false, test)));
        }
        return mounts;
    }

    /** {@code [source:]target[:options]} */
    private VolumeMount shortMount(Location location, String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean drive = i == start + 1 && Character.isLetter(text.charAt(start)) && i + 1 < text.length() && text.charAt(i + 1) == '\\';
            if (c == ':' && depth == 0 && !drive) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        if (parts.size() == 1) {
            return new VolumeMount(location, name, "volume", "", parts.get(0), false, test);
        }
        String source = parts.get(0);
        boolean bind = source.startsWith("/") || source.startsWith(".") || source.startsWith("~") || source.startsWith("$") || source.indexOf('\\') >= 0;
        boolean readOnly = parts.size() > 2 && List.of(parts.get(2).split(",")).contains("ro");
        return new VolumeMount(location, name, bind ? "bind" : "volume", source, parts.get(1), readOnly, test);
    }

    Places places() {
        Map<String, Location> places = new TreeMap<>();
        for (ConfigNode.Member member : service.members()) {
            String component = COMPONENTS.get(member.key());
            if (component != null) {
                places.put(component, member.location(path));
            }
        }
        ConfigNode limits = at("deploy", "resources", "limits");
        if (limits != null) {
            places.put("limits", limits.location(path));
        }
        return new Places(places);
    }

    private @Nullable ConfigNode at(String... keys) {
        ConfigNode node = service;
        for (String key : keys) {
            node = node == null ? null : node.get(key);
        }
        return node;
    }
}
