package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.Location;
import dev.tenet.fact.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a container may do: its own security context over its pod's over the default. */
final class SecurityReader {
    private final @Nullable ConfigNode pod;
    private final @Nullable ConfigNode own;
    private final String container;
    private final Map<String, String> annotations;
    private final String path;
    private final Map<String, Location> places;

    SecurityReader(ConfigNode pod, ConfigNode container, String name, Map<String, String> annotations, String path, Map<String, Location> places) {
        this.pod = pod.get("securityContext");
        this.own = container.get("securityContext");
        this.container = name;
        this.annotations = annotations;
        this.path = path;
        this.places = places;
    }

    SecurityContext read() {
        boolean privileged = isTrue("privileged", "privileged");
        List<String> added = capabilities("added", "add");
        // Whoever is privileged or may administer the system can raise its rights in any case.
        String escalates = text("allowPrivilegeEscalation", "allowPrivilegeEscalation");
        boolean escalation = !escalates.equalsIgnoreCase("false") || privileged || added.contains("SYS_ADMIN");
        return new SecurityContext(
                privileged, escalation, isTrue("readOnlyRootFilesystem", "readOnlyRootFilesystem"), isTrue("runAsNonRoot", "runAsNonRoot"),
                number("runAsUser"), number("runAsGroup"), added, capabilities("dropped", "drop"), profile("seccomp", "seccompProfile", "Unconfined"),
                apparmor(), text("selinuxType", "seLinuxOptions", "type"), text("selinuxUser", "seLinuxOptions", "user"),
                text("selinuxRole", "seLinuxOptions", "role"), defaulted(text("procMount", "procMount"), "Default"),
                text("hostProcess", "windowsOptions", "hostProcess").equalsIgnoreCase("true"));
    }

    private static String defaulted(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private boolean isTrue(String component, String key) {
        return text(component, key).equalsIgnoreCase("true");
    }

    private long number(String key) {
        try {
            String text = text(key, key);
            return text.isEmpty() ? -1 : Long.parseLong(text);
        } catch (NumberFormatException filledInLater) {
            return -1;
        }
    }

    /** The scalar under {@code keys}, of the container, else of its pod. */
    private String text(String component, String... keys) {
        for (ConfigNode context : new ConfigNode[] {own, pod}) {
            ConfigNode value = context == null ? null : context.at(keys);
            if (value != null && value.isScalar()) {
                places.put(component, value.location(path));
                return value.text();
            }
        }
        return "";
    }

    private List<String> capabilities(String component, String key) {
        ConfigNode list = own == null ? null : own.at("capabilities", key);
        if (list == null) {
            return List.of();
        }
        places.put(component, list.location(path));
        return list.texts().stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .map(text -> text.startsWith("CAP_") ? text.substring("CAP_".length()) : text)
                .limit(100)
                .toList();
    }

    private String profile(String component, String key, String otherwise) {
        return defaulted(text(component, key, "type"), otherwise);
    }

    /** By its field, else by the annotation that came before it; what is no profile stays as it is written. */
    private String apparmor() {
        String field = text("apparmor", "appArmorProfile", "type");
        if (!field.isEmpty()) {
            return field;
        }
        String annotated = annotations.getOrDefault("container.apparmor.security.beta.kubernetes.io/" + container, "runtime/default");
        return switch (annotated) {
            case "runtime/default" -> "RuntimeDefault";
            case "unconfined" -> "Unconfined";
            default -> annotated.startsWith("localhost/") ? "Localhost" : annotated;
        };
    }
}
