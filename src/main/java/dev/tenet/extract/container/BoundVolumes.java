package dev.tenet.extract.container;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Volumes of a Compose file that are folders of the host by another name: those of the driver {@code local} with the option {@code o: bind} (Docker,
 * "docker volume create", driver options).
 */
final class BoundVolumes {
    private static final int MOST = 1_000;

    private final Map<String, ConfigNode> options;

    private BoundVolumes(Map<String, ConfigNode> options) {
        this.options = options;
    }

    static BoundVolumes of(ConfigNode document) {
        Map<String, ConfigNode> options = new TreeMap<>();
        ConfigNode volumes = document.get("volumes");
        if (volumes != null && volumes.isMap()) {
            volumes.members().stream().limit(MOST).forEach(volume -> {
                ConfigNode given = volume.value().isMap() ? volume.value().get("driver_opts") : null;
                String driver = volume.value().isMap() ? volume.value().text("driver") : "";
                if (given != null && given.isMap() && (driver.isEmpty() || driver.equals("local")) && words(given).stream().anyMatch(List.of("bind", "rbind")::contains)) {
                    options.put(volume.key(), given);
                }
            });
        }
        return new BoundVolumes(options);
    }

    /** The mount with the folder that it shows in place of the volume's name. */
    VolumeMount resolved(VolumeMount mount) {
        ConfigNode bound = mount.type().equals("volume") ? options.get(mount.source()) : null;
        if (bound == null || bound.text("device").isEmpty()) {
            return mount;
        }
        boolean readOnly = mount.readOnly() || words(bound).contains("ro");
        return new VolumeMount(mount.location(), mount.owner(), "bind", bound.text("device"), mount.path(), readOnly, mount.test());
    }

    private static List<String> words(ConfigNode options) {
        return List.of(options.text("o").split(","));
    }
}
